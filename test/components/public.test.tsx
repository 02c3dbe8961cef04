// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PublicBodies } from '../../components/reporting/PublicBodies.tsx';
import type { Check } from '../../utils/check/types.ts';
import { combine } from '../../utils/policy/effective.ts';
import type { Policy } from '../../utils/policy/schema.ts';
import { answered, finding, samples } from './samples.ts';
import { show } from './screen.ts';

const cleared: Check['guard'] = { state: 'cleared', options: [], redacted: null };
const bad: Check = { ...samples.malicious, guard: cleared };
const known = ['safebrowsing', 'rdap'].map(id => ({ id, enabledByDefault: true }));

function links(check: Check, policy: Policy = {}) {
  const shown = show(<PublicBodies check={check} effective={combine(policy, {}, known)} />);
  return [...shown.container.querySelectorAll('a')].map(it => it.getAttribute('href') ?? '');
}

const abuse = finding('context', {
  facts: [{ label: 'abuse', value: 'abuse@registrar.example' }],
});

describe('public bodies', () => {
  it('get a mail or a form by a click of their own, the mail with a link that nobody can click', () => {
    const [council = '', google = '', ...others] = links(bad);
    expect(council.startsWith('mailto:info%40antiphishing.jp?')).toBe(true);
    expect(decodeURIComponent(council)).not.toMatch(/https?:\/\//);
    expect(google).toContain(encodeURIComponent(bad.target?.url ?? '-'));
    expect(others).toEqual([]);
  });

  it('include whom the registry names for abuse', () => {
    const rows = [...bad.rows, answered('rdap', abuse)];
    expect(links({ ...bad, rows }).at(-1)).toMatch(/^mailto:abuse%40registrar\.example\?/);
  });

  it.each<[string, Check, Policy]>([
    ['of an internal link', samples.internal, {}],
    ['of a hidden link', samples.hidden, {}],
    ['while the guard asks', samples.asking, {}],
    ['where nothing speaks against the link', { ...samples.harmless, guard: cleared }, {}],
    ['where the policy names whom it allows', bad, { allowedSources: ['otx'] }],
    ['where the policy forbids all', bad, { forbiddenSources: ['*'] }],
    ['where the policy lets only hosts go', bad, { maxDisclosure: 'hostname' }],
  ])('get nothing %s', (_, check, policy) => {
    expect(links(check, policy)).toEqual([]);
  });

  it('leave Google out where the policy forbids it', () => {
    expect(links(bad, { forbiddenSources: ['safebrowsing'] })).toHaveLength(1);
  });
});
