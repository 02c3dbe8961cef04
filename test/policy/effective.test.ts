import { describe, expect, it } from 'vitest';
import { combine } from '../../utils/policy/effective.ts';
import type { Policy, Settings } from '../../utils/policy/schema.ts';

const known = [
  { id: 'otx', enabledByDefault: true },
  { id: 'virustotal', enabledByDefault: false },
];

const effective = (policy: Policy, settings: Settings = {}) => combine(policy, settings, known);

describe('who decides a value', () => {
  it.each<[string, Policy, Settings, unknown]>([
    ['nobody: the strict default', {}, {}, { value: 'private', origin: 'default', locked: false }],
    [
      'the person',
      {},
      { visibility: 'public' },
      { value: 'public', origin: 'user', locked: false },
    ],
    [
      'the policy locks',
      { visibility: 'private' },
      { visibility: 'public' },
      { value: 'private', origin: 'policy', locked: true },
    ],
    [
      'the policy only starts with it',
      { defaults: { visibility: 'unlisted' } },
      {},
      { value: 'unlisted', origin: 'policy-default', locked: false },
    ],
    [
      'the person leaves the starting value',
      { defaults: { visibility: 'unlisted' } },
      { visibility: 'private' },
      { value: 'private', origin: 'user', locked: false },
    ],
  ])('%s', (_, policy, settings, expected) => {
    expect(effective(policy, settings).visibility).toEqual(expected);
  });
});

describe('the ceiling of visibility', () => {
  it.each<[string, Policy, Settings, string]>([
    [
      'lowers what the person chose',
      { maxVisibility: 'unlisted' },
      { visibility: 'public' },
      'unlisted',
    ],
    [
      'leaves what is below it',
      { maxVisibility: 'unlisted' },
      { visibility: 'private' },
      'private',
    ],
    [
      'lowers even what the same policy locked',
      { maxVisibility: 'private', visibility: 'public' },
      {},
      'private',
    ],
    [
      'lowers a starting value',
      { maxVisibility: 'private', defaults: { visibility: 'public' } },
      {},
      'private',
    ],
    ['never raises', { maxVisibility: 'public' }, {}, 'private'],
  ])('%s', (_, policy, settings, expected) => {
    expect(effective(policy, settings).visibility.value).toBe(expected);
  });
});

describe('sources', () => {
  it('keep their own default until somebody decides', () => {
    const { sources } = effective({});
    expect(sources.otx?.enabled.value).toBe(true);
    expect(sources.virustotal?.enabled.value).toBe(false);
  });

  it.each<[string, Policy]>([
    ['forbidden', { forbiddenSources: ['virustotal'] }],
    ['not among the allowed', { allowedSources: ['otx'] }],
  ])('%s: off, locked, whatever the person or the rest of the policy says', (_, policy) => {
    const virustotal = effective(
      { ...policy, sources: { virustotal: { enabled: true } } },
      { sources: { virustotal: { enabled: true } } },
    ).sources.virustotal;
    expect(virustotal).toMatchObject({ forbidden: true, enabled: { value: false, locked: true } });
  });

  it('a key of the policy never goes to an address the person chose', () => {
    const { key, base } =
      effective(
        { sources: { otx: { key: 'company-key' } } },
        { sources: { otx: { base: 'https://attacker.example' } } },
      ).sources.otx ?? {};
    expect(key?.value).toBe('company-key');
    expect(base).toEqual({ value: null, origin: 'policy', locked: true });
  });
});
