import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type WaitDeps, waitOnce } from '../../utils/policy/first-run.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

/** A browser in which nothing happens by itself. */
function quietBrowser(more: Partial<WaitDeps> = {}) {
  const listeners: (() => void)[] = [];
  const slept: { ms: number; wake: () => void }[] = [];
  const deps: WaitDeps = {
    look: async () => 'not-yet',
    watch: listener => {
      listeners.push(listener);
      return () => {
        listeners.splice(listeners.indexOf(listener), 1);
      };
    },
    isByAdministrator: async () => false,
    sleep: ms => new Promise(wake => slept.push({ ms, wake })),
    ...more,
  };
  return { deps, listeners, slept };
}

/** Whether a wait is over by now. */
function isOver(wait: Promise<void>): Promise<boolean> {
  const later = new Promise<false>(resolve => setTimeout(() => resolve(false), 20));
  return Promise.race([wait.then(() => true), later]);
}

describe('the wait at the very first start', () => {
  it.each(['here', 'none'] as const)('is over at once where the browser says: %s', async seen => {
    const { deps } = quietBrowser({ look: async () => seen });
    expect(await isOver(waitOnce(deps))).toBe(true);
  });

  it('goes on while nothing is there yet', async () => {
    const { deps } = quietBrowser();
    expect(await isOver(waitOnce(deps))).toBe(false);
  });

  it('ends when managed values change, and listens no longer', async () => {
    const { deps, listeners } = quietBrowser();
    const wait = waitOnce(deps);
    await isOver(wait);
    listeners[0]?.();
    expect(await isOver(wait)).toBe(true);
    expect(listeners).toEqual([]);
  });

  it('ends even where the browser never answers', async () => {
    const { deps, slept } = quietBrowser({ look: () => new Promise(() => {}) });
    const wait = waitOnce(deps);
    expect(await isOver(wait)).toBe(false);
    slept[0]?.wake();
    expect(await isOver(wait)).toBe(true);
  });

  it.each([
    ['a person', false, 3_000],
    ['an administrator', true, 15_000],
  ])('lasts longest where %s installed it: %s, %d ms', async (_, byAdministrator, ms) => {
    const { deps, slept } = quietBrowser({ isByAdministrator: async () => byAdministrator });
    await isOver(waitOnce(deps));
    expect(slept.map(it => it.ms)).toEqual([ms]);
  });

  it('is as short as usual where nobody can say who installed it', async () => {
    const { deps, slept } = quietBrowser({
      isByAdministrator: () => Promise.reject(new Error('not there')),
    });
    await isOver(waitOnce(deps));
    expect(slept.map(it => it.ms)).toEqual([3_000]);
  });

  it('never comes again', async () => {
    await waitOnce(quietBrowser({ look: async () => 'here' }).deps);
    const look = vi.fn<WaitDeps['look']>();
    await waitOnce(quietBrowser({ look }).deps);
    expect(look).not.toHaveBeenCalled();
    expect(await browser.storage.local.get('policyAwaited')).toEqual({ policyAwaited: true });
  });
});
