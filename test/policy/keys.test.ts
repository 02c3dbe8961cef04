import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import { isSafeForKey, keyFor } from '../../utils/policy/keys.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';

const known = [
  { id: 'misp', enabledByDefault: false },
  { id: 'urlhaus', enabledByDefault: true },
  { id: 'threatfox', enabledByDefault: true, keyOf: 'urlhaus' },
];
const ours = 'https://platform.corp.example';
const theirs = 'https://attacker.example';
const orgKey = 'organization-key';
const ownKey = 'personal-key';

/** What a source would be asked with. */
function asked(id: string, policy: Policy, settings: Settings) {
  const { sources } = combine(policy, settings, known);
  const { keyOf } = known.find(it => it.id === id) ?? {};
  return { key: keyFor(sources, id, keyOf), base: sources[id]?.base.value };
}

const at = (id: string, entry: { key?: string; base?: string }) => ({ sources: { [id]: entry } });
const started = (id: string, entry: { key?: string; base?: string }) => ({
  defaults: at(id, entry),
});

describe('a key goes to no address of somebody with less say', () => {
  it.each<[string, string, Policy, Settings, unknown]>([
    [
      'locked with a locked address',
      'misp',
      at('misp', { key: orgKey, base: ours }),
      {},
      { key: orgKey, base: ours },
    ],
    [
      'locked, and a person has an address',
      'misp',
      at('misp', { key: orgKey }),
      at('misp', { base: theirs }),
      { key: orgKey, base: null },
    ],
    [
      'locked with an address in the defaults, which is then locked too',
      'misp',
      { ...at('misp', { key: orgKey }), ...started('misp', { base: ours }) },
      at('misp', { base: theirs }),
      { key: orgKey, base: ours },
    ],
    [
      'in the defaults with an address there',
      'misp',
      started('misp', { key: orgKey, base: ours }),
      {},
      { key: orgKey, base: ours },
    ],
    [
      'in the defaults with a locked address',
      'misp',
      { ...at('misp', { base: ours }), ...started('misp', { key: orgKey }) },
      {},
      { key: orgKey, base: ours },
    ],
    [
      'in the defaults, and a person chose another address',
      'misp',
      started('misp', { key: orgKey, base: ours }),
      at('misp', { base: theirs }),
      { key: null, base: theirs },
    ],
    [
      'of a person at an address of the organization',
      'misp',
      at('misp', { base: ours }),
      at('misp', { key: ownKey }),
      { key: ownKey, base: ours },
    ],
    [
      'of a person at their own address',
      'misp',
      {},
      at('misp', { key: ownKey, base: theirs }),
      { key: ownKey, base: theirs },
    ],
    [
      'without any address',
      'urlhaus',
      at('urlhaus', { key: orgKey }),
      {},
      { key: orgKey, base: null },
    ],
    [
      'shared, and a person has an address for the other source',
      'threatfox',
      at('urlhaus', { key: orgKey }),
      at('threatfox', { base: theirs }),
      { key: orgKey, base: null },
    ],
    [
      'shared from the defaults, and a person has an address for the other source',
      'threatfox',
      started('urlhaus', { key: orgKey }),
      at('threatfox', { base: theirs }),
      { key: null, base: theirs },
    ],
    [
      'shared, with a locked gateway for the other source',
      'threatfox',
      { sources: { urlhaus: { key: orgKey }, threatfox: { base: ours } } },
      {},
      { key: orgKey, base: ours },
    ],
  ])('%s', (_, id, policy, settings, expected) => {
    expect(asked(id, policy, settings)).toEqual(expected);
  });
});

describe('a key is not sent where others could read it', () => {
  it.each([
    ['https://misp.corp.example', true],
    ['https://misp.corp.example:8443/api', true],
    ['http://misp.corp.example', false],
    ['https://user@misp.corp.example', false],
    ['https://user:word@misp.corp.example', false],
    ['misp.corp.example', false],
  ])('%s: %s', (base, safe) => {
    expect(isSafeForKey(base)).toBe(safe);
    expect(asked('misp', at('misp', { key: orgKey, base }), {}).key).toBe(safe ? orgKey : null);
  });
});
