import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
});

describe('a value in memory', () => {
  it('that is just being written is not taken for one that only this process has', async () => {
    const { isHere, recall, remember } = await import('../../utils/storage/memory.ts');
    const writing = remember('checks one', 1);
    expect(isHere('checks one')).toBe(false);
    expect(await recall('checks one')).toBe(1);
    await writing;
    expect(await browser.storage.session.get('checks one')).toEqual({ 'checks one': 1 });
  });

  it('that was refused is here alone, until it is taken or forgotten', async () => {
    const { forget, isHere, recall, remember } = await import('../../utils/storage/memory.ts');
    const refusing = vi
      .spyOn(browser.storage.session, 'set')
      .mockRejectedValue(new Error('no storage'));
    await remember('checks one', 1);
    await remember('checks two', 2);
    expect([isHere('checks one'), await recall('checks one')]).toEqual([true, 1]);
    refusing.mockRestore();
    await remember('checks one', 3);
    expect(isHere('checks one')).toBe(false);
    await forget('checks two');
    expect([isHere('checks two'), await recall('checks two')]).toEqual([false, undefined]);
  });
});
