import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import { overviewOf } from '../../utils/policy/overview.ts';
import { parsePolicy } from '../../utils/policy/parse.ts';
import { declaredKeys, type Settings } from '../../utils/policy/schema.ts';
import { type Installation, supportSummary } from '../../utils/policy/support.ts';
import type { ListState } from '../../utils/storage/list.ts';

const known = [
  { id: 'otx', enabledByDefault: true },
  { id: 'misp', enabledByDefault: false },
];

function overview(written: unknown, settings: Settings = {}) {
  const { policy, problems } = parsePolicy(
    written,
    known.map(it => it.id),
  );
  const state = { policy, problems, freshness: 'current', kept: [] } as const;
  return { state, rows: overviewOf(combine(policy, settings, known), state) };
}

const secret = 'b0b5-secret-key-of-the-company';

const installation: Installation = {
  version: '1.0.0',
  browser: 'Any',
  installType: 'admin',
  missingOrigins: ['https://misp.corp.example'],
  missingNotifications: true,
  list: null,
};

/** A signed copy of two entries, fetched when the clock began. */
function copyOf(more: Partial<ListState['copy']>): ListState['copy'] {
  return { fetchedAt: 0, serial: 7, entries: 2, broken: 0, expires: null, signed: true, ...more };
}

describe('the policy page', () => {
  it('has a row for every key but the sources, set or not', () => {
    const keys = overview({}).rows.map(row => row.key);
    expect(keys).toEqual(Object.keys(declaredKeys).filter(key => key !== 'sources'));
  });

  it.each([
    [
      'locked',
      { visibility: 'private' },
      {},
      { value: '"private"', origin: 'policy', locked: true },
    ],
    [
      'a start',
      { defaults: { visibility: 'unlisted' } },
      {},
      { value: '"unlisted"', origin: 'policy-default' },
    ],
    ['the person', {}, { visibility: 'public' }, { value: '"public"', origin: 'user' }],
    ['nobody', {}, {}, { value: '"private"', origin: 'default', locked: false }],
  ] as const)('says who decided: %s', (_, policy, settings, expected) => {
    const row = overview(policy, settings).rows.find(it => it.key === 'visibility');
    expect(row).toMatchObject(expected);
  });

  it('says that a key is there, and never which', () => {
    const { rows, state } = overview({ sources: { misp: { key: secret, enabled: true } } });
    expect(rows.find(row => row.key === 'sources.misp.key')?.value).toBe('•••');
    const summary = supportSummary(rows, state, installation);
    expect(JSON.stringify(rows) + summary).not.toContain(secret);
    expect(summary).toContain('sources.misp.key = ••• (locked)');
    expect(summary).toContain('https://misp.corp.example');
  });

  it('names the host of a heartbeat, and neither its secret nor its address', () => {
    const heartbeat = {
      ...{ kind: 'webhook', name: 'SOC', url: 'https://soc.corp.example/in?sig=1' },
      secret: `whsec_${'a'.repeat(32)}`,
    };
    const { rows, state } = overview({ heartbeat });
    const summary = supportSummary(rows, state, installation);
    expect(summary).toContain('https://soc.corp.example/•••');
    expect(JSON.stringify(rows) + summary).not.toMatch(/whsec|sig=/);
  });

  it.each<[string, Omit<ListState, 'url'>, string]>([
    ['had', { triedAt: 0, copy: copyOf({}) }, 'List: serial 7, 2 entries, signed, fetched 1970'],
    ['in part', { triedAt: 0, copy: copyOf({ broken: 3 }) }, '2 entries, 3 broken lines, signed'],
    ['not had', { triedAt: 0, problem: 'unsigned' }, 'List: no copy yet, unsigned at 1970'],
    ['older', { triedAt: 0, problem: 'older', copy: copyOf({}) }, 'Z, older at 1970'],
    [
      'half fetched',
      { triedAt: 0, unfinished: { serial: 8, parts: 128, of: 256 }, copy: copyOf({}) },
      'serial 7, 2 entries, signed, fetched 1970-01-01T00:00:00.000Z, 128 of 256 parts of serial 8',
    ],
    [
      'stuck at a part',
      {
        ...{ triedAt: 0, problem: 'differs', part: 'a7' },
        unfinished: { serial: 8, parts: 255, of: 256 },
      },
      'no copy yet, 255 of 256 parts of serial 8, differs (part a7) at 1970',
    ],
  ])('tells support how the list of the organization stands: %s', (_, state, expected) => {
    const { rows, state: policy } = overview({});
    const list = { url: 'https://lists.corp.example/links.txt', ...state };
    expect(supportSummary(rows, policy, { ...installation, list })).toContain(expected);
  });

  it('puts what is wrong beside its key, and what belongs to none at the end', () => {
    const { rows } = overview({ maxVisibility: 'secret', visiblty: 'private' });
    const problems = (key: string) => rows.find(row => row.key === key)?.problems.length;
    expect(problems('maxVisibility')).toBe(1);
    expect(rows.at(-1)).toMatchObject({ key: 'visiblty', value: null });
  });

  it('has one row for all that is wrong with one strange name', () => {
    const { rows } = overview({ sources: { 'otx.enabled': false } });
    const strange = rows.filter(row => row.key === 'sources.otx.enabled');
    expect(strange).toHaveLength(1);
  });
});
