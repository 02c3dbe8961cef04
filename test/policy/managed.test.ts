import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { combine } from '../../utils/policy/effective.ts';
import { readPolicy } from '../../utils/policy/managed.ts';

const known = ['otx', 'virustotal'];

/** What the browser would deliver next; null plays Firefox without any policy, which rejects. */
function deliver(policy: Record<string, unknown> | null): void {
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => {
    if (!policy) throw new Error('Managed storage manifest not found');
    return policy;
  });
}

beforeEach(() => {
  fakeBrowser.reset();
});

describe('a policy that is late, missing or broken', () => {
  it('no policy ever: none, and no complaint', async () => {
    deliver(null);
    expect(await readPolicy(known)).toEqual({
      policy: {},
      problems: [],
      freshness: 'none',
      kept: [],
    });
  });

  it.each([
    ['rejected', null],
    ['empty', {}],
  ])('%s after one that locked: the lock stays', async (_, absent) => {
    deliver({ visibility: 'private' });
    await readPolicy(known);
    deliver(absent);
    const state = await readPolicy(known);
    expect(state.freshness).toBe('last-known');
    expect(state.problems).toEqual([{ code: 'missing', path: '' }]);
    expect(combine(state.policy, { visibility: 'public' }, []).visibility).toMatchObject({
      value: 'private',
      locked: true,
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a wrong word', { visibility: 'privat' }],
    ['a wrong type', { visibility: 7 }],
    ['null', { visibility: null }],
  ])(
    '%s in the place of a lock: the last good value stays and the mistake is named',
    async (_, broken) => {
      deliver({ visibility: 'private', maxVisibility: 'unlisted' });
      await readPolicy(known);
      deliver({ ...broken, maxVisibility: 'unlisted' });
      const state = await readPolicy(known);
      expect(state.policy.visibility).toBe('private');
      expect(state.problems).toMatchObject([{ code: 'invalid-value', path: 'visibility' }]);
      deliver(null);
      expect((await readPolicy(known)).policy.visibility).toBe('private');
    },
  );

  it('one bad source entry costs only itself', async () => {
    deliver({ sources: { otx: { enabled: false }, virustotal: { enabled: false } } });
    await readPolicy(known);
    deliver({ sources: { otx: { enabled: 'nope' }, virustotal: { enabled: true } } });
    const { policy, problems } = await readPolicy(known);
    expect(policy.sources).toEqual({ otx: { enabled: false }, virustotal: { enabled: true } });
    expect(problems).toMatchObject([{ code: 'invalid-value', path: 'sources.otx.enabled' }]);
  });

  it('a policy that leaves a lock out keeps it, until one lifts it', async () => {
    deliver({ visibility: 'private' });
    await readPolicy(known);
    deliver({ guidance: 'Call us.' });
    expect((await readPolicy(known)).policy.visibility).toBe('private');
    deliver({ lift: 'visibility' });
    expect((await readPolicy(known)).policy.visibility).toBeUndefined();
    deliver({});
    expect((await readPolicy(known)).policy).toEqual({ guidance: 'Call us.' });
  });

  it('reads what an earlier version remembered: the policy alone', async () => {
    await browser.storage.local.set({ lastPolicy: { visibility: 'private' } });
    deliver({});
    const { policy, freshness } = await readPolicy(known);
    expect(policy).toEqual({ visibility: 'private' });
    expect(freshness).toBe('last-known');
  });

  it.each([7, 'private', { policy: 7 }, { policy: { visibility: 3 }, daysWithout: 'many' }])(
    'remembers nothing useful (%j) and reads on',
    async stored => {
      await browser.storage.local.set({ lastPolicy: stored });
      deliver({ scan: 'off' });
      expect((await readPolicy(known)).policy.scan).toBe('off');
    },
  );
});
