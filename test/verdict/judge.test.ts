import { describe, expect, it } from 'vitest';
import type { Fact, Outcome } from '../../utils/lookup/types.ts';
import { problem } from '../../utils/platform/problem.ts';
import type { Scan } from '../../utils/scan/types.ts';
import type { Signal } from '../../utils/signals/types.ts';
import type { Case, Voice } from '../../utils/verdict/case.ts';
import { judge } from '../../utils/verdict/judge.ts';

const now = Date.parse('2026-11-22T12:00:00Z');

function voice(source: string, outcome: Outcome | null, more: Partial<Voice> = {}): Voice {
  return {
    source,
    name: source,
    family: source,
    group: 'reputation',
    askedAbout: 'hostname',
    outcome,
    ...more,
  };
}

function bad(
  rating: 'malicious' | 'suspicious',
  strength: 'strong' | 'medium' | 'weak',
  facts: Fact[] = [],
): Outcome {
  return { kind: 'finding', rating, strength, facts };
}

const silent: Outcome = { kind: 'finding', rating: 'no-data', facts: [] };
const clean: Outcome = { kind: 'finding', rating: 'clean', facts: [] };
const down = problem('timeout');
const registered = (date: string): Outcome => ({
  kind: 'finding',
  rating: 'context',
  facts: [{ label: 'registered', value: date, as: 'date' }],
});
const young = voice('rdap', registered('2026-11-19T12:00:00Z'), {
  group: 'context',
  askedAbout: 'domain',
});
const old = voice('rdap', registered('2004-01-01T00:00:00Z'), {
  group: 'context',
  askedAbout: 'domain',
});
const strongSignal: Signal = { id: 'lookalike-letters', level: 'strong', values: { brand: 'x' } };
const hint: Signal = { id: 'shared-hosting', level: 'worth-a-scan' };

function scan(result: Partial<NonNullable<Scan['result']>>): Scan {
  return {
    id: 's',
    url: 'https://a.example/',
    state: 'done',
    visibility: 'private',
    createdAt: now,
    deadline: now,
    private: false,
    result: {
      loaded: true,
      malicious: null,
      score: null,
      brands: [],
      categories: [],
      screenshot: 'none',
      ...result,
    },
  };
}

function given(more: Partial<Case>): Case {
  return {
    signals: [],
    voices: [],
    scan: null,
    isAddress: false,
    onSharedHosting: false,
    strangersPublish: false,
    hidden: false,
    pending: false,
    now,
    ...more,
  };
}

const twoSilent = [voice('a', silent), voice('b', silent)];

describe('the verdict table', () => {
  it.each<[string, Partial<Case>, string]>([
    ['urlscan.io says malicious', { scan: scan({ malicious: true, score: 100 }) }, 'malicious'],
    ['one strong source', { voices: [voice('a', bad('malicious', 'strong'))] }, 'malicious'],
    [
      'one strong source among many silent ones',
      { voices: [...twoSilent, voice('c', bad('malicious', 'strong'))] },
      'malicious',
    ],
    [
      'two independent medium sources',
      { voices: [voice('a', bad('malicious', 'medium')), voice('b', bad('malicious', 'medium'))] },
      'malicious',
    ],
    [
      'two medium sources of one family',
      {
        voices: [
          voice('a', bad('malicious', 'medium'), { family: 'f' }),
          voice('b', bad('malicious', 'medium'), { family: 'f' }),
        ],
      },
      'suspicious',
    ],
    [
      'four resolvers fed by one list',
      {
        voices: ['a', 'b', 'c', 'd'].map(it =>
          voice(it, bad('malicious', 'medium'), { family: 'list' }),
        ),
      },
      'suspicious',
    ],
    [
      'one medium source',
      { voices: [...twoSilent, voice('c', bad('malicious', 'medium'))] },
      'suspicious',
    ],
    ['a strong local signal alone', { signals: [strongSignal] }, 'suspicious'],
    [
      'a strong local signal against silence',
      { signals: [strongSignal], voices: twoSilent },
      'suspicious',
    ],
    [
      'a weak rating and a very young domain',
      { voices: [...twoSilent, young, voice('c', bad('suspicious', 'weak'))] },
      'suspicious',
    ],
    [
      'a weak rating and an old domain',
      { voices: [...twoSilent, old, voice('c', bad('suspicious', 'weak'))] },
      'unknown',
    ],
    ['a very young domain alone', { voices: [...twoSilent, young] }, 'no-threat-found'],
    ['enough silence', { voices: twoSilent }, 'no-threat-found'],
    [
      'enough silence with a hint in the link',
      { voices: twoSilent, signals: [hint] },
      'no-threat-found',
    ],
    ['one answer only', { voices: [voice('a', silent)] }, 'unknown'],
    [
      'more failures than answers',
      { voices: [...twoSilent, voice('c', down), voice('d', down), voice('e', down)] },
      'unknown',
    ],
    ['nothing at all', {}, 'unknown'],
    ['silence while something is pending', { voices: twoSilent, pending: true }, 'unknown'],
    [
      'sources without a key are not counted against it',
      {
        voices: [
          ...twoSilent,
          voice('c', problem('no-key')),
          voice('d', problem('no-key')),
          voice('e', problem('no-key')),
        ],
      },
      'no-threat-found',
    ],
    [
      'a clearance lowers a single medium rating',
      { voices: [...twoSilent, voice('c', bad('malicious', 'medium')), voice('d', clean)] },
      'no-threat-found',
    ],
    [
      'a clearance does not lower a strong rating',
      { voices: [voice('c', bad('malicious', 'strong')), voice('d', clean)] },
      'malicious',
    ],
    [
      'a clearance does not lower two medium ratings',
      {
        voices: [
          voice('a', bad('malicious', 'medium')),
          voice('b', bad('malicious', 'medium')),
          voice('d', clean),
        ],
      },
      'malicious',
    ],
    [
      'a clearance does not lower a strong signal',
      { signals: [strongSignal], voices: [...twoSilent, voice('d', clean)] },
      'suspicious',
    ],
    [
      'a page that never loaded is no answer',
      { voices: [voice('a', silent)], scan: scan({ loaded: false }) },
      'unknown',
    ],
    [
      'a scan without a verdict is no answer',
      { voices: [voice('a', silent)], scan: scan({}) },
      'unknown',
    ],
    [
      'a rating of the address behind a name is context',
      { voices: [...twoSilent, voice('c', bad('malicious', 'strong'), { askedAbout: 'ipv4' })] },
      'unknown',
    ],
    [
      'a rating of the address that was asked about counts',
      { isAddress: true, voices: [voice('c', bad('malicious', 'strong'), { askedAbout: 'ipv4' })] },
      'malicious',
    ],
    [
      'a rating of a whole hosting domain is context',
      {
        onSharedHosting: true,
        voices: [...twoSilent, voice('c', bad('malicious', 'strong'), { askedAbout: 'domain' })],
      },
      'unknown',
    ],
    [
      'a clean word for a whole hosting domain clears nothing',
      {
        onSharedHosting: true,
        voices: [
          ...twoSilent,
          voice('c', bad('malicious', 'medium')),
          voice('d', clean, { askedAbout: 'domain' }),
        ],
      },
      'suspicious',
    ],
    [
      'a registration date in the future is not youth',
      {
        voices: [
          ...twoSilent,
          voice('rdap', registered('2027-01-01T00:00:00Z'), { group: 'context' }),
          voice('c', bad('suspicious', 'weak')),
        ],
      },
      'unknown',
    ],
  ])('%s', (_, more, expected) => {
    expect(judge(given(more)).word).toBe(expected);
  });
});

describe('silence is not safety', () => {
  const silences: [string, Outcome | null][] = [
    ['no data', silent],
    ['a timeout', down],
    ['an unexpected answer', problem('unexpected-answer')],
    ['a bad key', problem('bad-key')],
    ['context', registered('2004-01-01T00:00:00Z')],
    ['no answer yet', null],
  ];
  const rank = ['malicious', 'suspicious', 'unknown', 'no-threat-found'];
  const cases: [string, Partial<Case>][] = [
    ['strong', { voices: [voice('x', bad('malicious', 'strong'))] }],
    ['medium', { voices: [voice('x', bad('malicious', 'medium'))] }],
    ['weak', { voices: [voice('x', bad('suspicious', 'weak')), young] }],
    ['signal', { signals: [strongSignal] }],
  ];
  for (const [what, outcome] of silences) {
    it.each(cases)(`${what} never improves a verdict: %s`, (_, more) => {
      const before = judge(given(more)).word;
      const after = judge(
        given({ ...more, voices: [...(more.voices ?? []), voice('s', outcome)] }),
      ).word;
      expect(rank.indexOf(after)).toBeLessThanOrEqual(rank.indexOf(before));
    });
  }
});

describe('what a verdict carries', () => {
  it('names the weightiest reason first and says who says so', () => {
    const verdict = judge(
      given({
        voices: [
          voice('weak', bad('suspicious', 'weak')),
          voice('strong', bad('malicious', 'strong', [{ label: 'threat', value: 'phishing' }])),
        ],
      }),
    );
    expect(verdict.reasons[0]).toEqual({
      id: 'reason_sourceMaliciousDetail',
      weight: 'strong',
      source: 'strong',
      values: { source: 'strong', detail: 'phishing' },
    });
  });

  it('says how many answered', () => {
    expect(judge(given({ voices: [...twoSilent, voice('c', down)] })).coverage).toEqual({
      answered: 2,
      asked: 3,
    });
  });

  it('is not final while something is under way', () => {
    expect(judge(given({ pending: true })).final).toBe(false);
  });
});
