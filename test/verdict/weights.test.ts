import { describe, expect, it } from 'vitest';
import type { Finding } from '../../utils/lookup/types.ts';
import { problem } from '../../utils/platform/problem.ts';
import type { Case } from '../../utils/verdict/case.ts';
import { judge } from '../../utils/verdict/judge.ts';
import { bad, clean, given, now, silent, twoSilent, voice } from './cases.ts';

const day = 86_400_000;
const ago = (days: number): Partial<Finding> => ({ seenAt: now - days * day });
const medium = (more: Partial<Finding> = {}) => bad('malicious', 'medium', more);
const strong = (more: Partial<Finding> = {}) => bad('malicious', 'strong', more);

/** The verdict of two silent voices and these. */
function judged(...voices: Case['voices']) {
  return judge(given({ voices: [...twoSilent, ...voices] }));
}

const weightOf = (verdict: ReturnType<typeof judge>, source: string) =>
  verdict.reasons.find(it => it.source === source);

describe('who publishes', () => {
  it.each<[string, Partial<Case>, string]>([
    [
      'what a tenant’s own host is listed for counts in full',
      { publisher: 'tenant' },
      'suspicious',
    ],
    ['and so does what an owner’s is', {}, 'suspicious'],
  ])('%s', (_, more, expected) => {
    const voices = [...twoSilent, voice('c', medium())];
    expect(judge(given({ voices, ...more })).word).toBe(expected);
  });

  it.each<[string, Partial<Case>, string]>([
    ['clears the owner’s page', {}, 'no-threat-found'],
    ['does not clear a tenant’s', { publisher: 'tenant' }, 'suspicious'],
    ['does not clear a stranger’s', { publisher: 'strangers' }, 'suspicious'],
  ])('an allow-list that knows the domain %s', (_, more, expected) => {
    for (const askedAbout of ['hostname', 'domain'] as const) {
      const voices = [...twoSilent, voice('c', medium()), voice('d', clean, { askedAbout })];
      expect(judge(given({ voices, ...more })).word).toBe(expected);
    }
  });

  it('says so where an allow-list knows only the place', () => {
    const voices = [...twoSilent, voice('d', clean)];
    const verdict = judge(given({ voices, publisher: 'strangers' }));
    expect(weightOf(verdict, 'd')).toMatchObject({
      id: 'reason_sourceClearsOther',
      weight: 'note',
    });
  });

  it('does clear a stranger’s page where exactly that was judged', () => {
    const voices = [
      ...twoSilent,
      voice('c', medium(), { askedAbout: 'url' }),
      voice('d', clean, { askedAbout: 'url' }),
    ];
    expect(judge(given({ voices, publisher: 'strangers' })).word).toBe('no-threat-found');
  });

  it('takes an entry for what it names, not for what was asked', () => {
    const voices = [
      ...twoSilent,
      voice('c', medium(), { askedAbout: 'url' }),
      voice('d', { ...clean, names: 'hostname' }, { askedAbout: 'url' }),
    ];
    expect(judge(given({ voices, publisher: 'strangers' })).word).toBe('suspicious');
  });
});

describe('an address that many share', () => {
  const young = voice(
    'rdap',
    {
      kind: 'finding',
      rating: 'context',
      facts: [{ label: 'registered', value: new Date(now - 5 * day).toISOString() }],
    },
    { group: 'context', askedAbout: 'domain' },
  );

  it.each(['ipv4', 'ipv6'] as const)(
    'moves no verdict by its %s, even of a young domain',
    askedAbout => {
      for (const finding of [strong(), medium(), bad('suspicious', 'weak'), clean]) {
        for (const group of ['context', 'reputation'] as const) {
          const before = judged(young).word;
          expect(judged(young, voice('c', finding, { askedAbout, group })).word).toBe(before);
        }
      }
    },
  );

  it('says why', () => {
    const verdict = judged(voice('c', strong(), { askedAbout: 'ipv4' }));
    expect(verdict.word).toBe('no-threat-found');
    expect(weightOf(verdict, 'c')).toMatchObject({ id: 'reason_sourceShared', weight: 'note' });
    expect(verdict.reasons[0]?.id).toBe('reason_nothingCounts');
  });
});

describe('age', () => {
  it.each<[string, Partial<Finding>, string]>([
    ['of yesterday', ago(1), 'suspicious'],
    ['of 364 days', ago(364), 'suspicious'],
    ['of 366 days', ago(366), 'unknown'],
    ['without a date', {}, 'suspicious'],
    ['of tomorrow, by somebody’s clock', ago(-1), 'suspicious'],
    ['of yesterday that is offline', { ...ago(1), offline: true }, 'unknown'],
  ])('an entry %s', (_, more, expected) => {
    expect(judged(voice('c', medium(more))).word).toBe(expected);
  });

  it('makes a strong entry weak too, and says so', () => {
    const verdict = judged(voice('c', strong(ago(800))));
    expect(verdict.word).toBe('unknown');
    expect(weightOf(verdict, 'c')).toMatchObject({ id: 'reason_sourceOld', weight: 'weak' });
    const offline = judged(voice('c', strong({ offline: true })));
    expect(weightOf(offline, 'c')).toMatchObject({ id: 'reason_sourceOffline' });
  });

  it('does not touch the organisation’s own word', () => {
    const own = voice('misp', strong(ago(800)), { group: 'own', askedAbout: 'url' });
    expect(judged(own).word).toBe('malicious');
  });

  it('does not add two old entries up to danger', () => {
    expect(judged(voice('c', medium(ago(500))), voice('d', medium(ago(500)))).word).toBe('unknown');
  });
});

describe('engines that are asked sources themselves', () => {
  const counted = (strength: 'strong' | 'medium' | 'weak', ...engines: string[]) =>
    voice('virustotal', bad('suspicious', strength, { engines }), { askedAbout: 'url' });
  const answered = (family: string, outcome = silent) => voice(family, outcome, { family });

  it.each([
    {
      why: 'nobody of them was asked',
      engines: ['URLhaus', 'Phishtank'],
      families: [],
      word: 'suspicious',
    },
    {
      why: 'one of two has answered',
      engines: ['URLhaus', 'Other'],
      families: ['abuse-ch'],
      word: 'unknown',
    },
    {
      why: 'both have answered',
      engines: ['Google Safebrowsing', 'AlienVault'],
      families: ['google', 'otx'],
      word: 'no-threat-found',
    },
    {
      why: 'others have answered',
      engines: ['A', 'B'],
      families: ['google', 'otx'],
      word: 'suspicious',
    },
  ])('$why: $word', ({ engines, families, word }) => {
    const voices = [counted('medium', ...engines), ...families.map(it => answered(it))];
    expect(judged(...voices).word).toBe(word);
  });

  it('leaves a strong voice what is left of it', () => {
    const engines = ['URLhaus', 'Phishtank', 'A', 'B'];
    expect(judged(counted('strong', ...engines), answered('phishtank')).word).toBe('malicious');
    const both = [answered('phishtank'), answered('abuse-ch')];
    expect(judged(counted('strong', ...engines), ...both).word).toBe('suspicious');
  });

  it('counts one that did not answer', () => {
    const failed = voice('urlhaus', problem('timeout'), { family: 'abuse-ch' });
    expect(judged(counted('medium', 'URLhaus', 'A'), failed).word).toBe('suspicious');
  });

  it('does not make two voices of one entry', () => {
    const entry = voice('urlhaus', medium(), { family: 'abuse-ch' });
    expect(judged(counted('medium', 'URLhaus', 'ThreatFox'), entry).word).toBe('suspicious');
  });

  it('says that the rest of it was asked here', () => {
    const verdict = judged(counted('weak', 'URLhaus'), answered('abuse-ch'));
    expect(weightOf(verdict, 'virustotal')).toMatchObject({
      id: 'reason_sourceCounted',
      weight: 'note',
    });
  });
});
