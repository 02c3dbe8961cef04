import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground, wake } from './background.ts';

const harmless = 'https://www.gardening-club.example/calendar';
const withKey = { sources: { urlscan: { key: keys.urlscan } } };
const input = { text: harmless, origin: 'link', private: false } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.doUnmock('../../utils/link/read.ts');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function notes(everything: object): string[] {
  return Object.keys(everything).filter(key => key.startsWith('click '));
}

describe('the wake-up of a check', () => {
  it('is not taken away by an older one that ends in the same moment', async () => {
    const background = await startBackground(withKey);
    const clear = browser.alarms.clear.bind(browser.alarms);
    vi.spyOn(browser.alarms, 'clear').mockImplementationOnce(async name => {
      void background.takeUp(input, async () => {});
      await pass(500);
      return clear(name);
    });
    await background.resumeAll();
    expect(await browser.alarms.get('resume')).toBeDefined();
  });
});

describe('a click', () => {
  it('is noted and a wake-up ordered before anything is awaited', async () => {
    const background = await startBackground();
    const create = vi.spyOn(browser.alarms, 'create');
    const set = vi.spyOn(browser.storage.session, 'set');
    const going = background.takeUp(input, async () => {});
    expect(create).toHaveBeenCalledWith('resume', expect.anything());
    expect(set.mock.calls.flatMap(([items]) => notes(items))).toHaveLength(1);
    await pass(30_000);
    await going;
    expect(notes(await browser.storage.session.get(null))).toEqual([]);
  });

  it('whose background is stopped before the record is written is gone on with, once', async () => {
    const background = await startBackground(withKey);
    await browser.storage.session.set({ 'click some-id': input });
    const going = background.resumeAll();
    await pass(30_000);
    await going;
    expect(await background.records.readCheck('some-id')).toMatchObject({
      stage: 'done',
      input: harmless,
    });
    expect(await background.takeLostClick()).toBe(false);
    const next = await wake();
    await next.resumeAll();
    const posts = background.simulator.log.filter(it => it.method === 'POST');
    expect(posts.filter(it => it.service === 'urlscan')).toHaveLength(1);
    expect(await next.records.latestChecks(8)).toHaveLength(1);
  });

  it('on rich text is gone on with what stood behind its words', async () => {
    const background = await startBackground();
    const links = [{ url: harmless, shown: 'our calendar' }];
    await browser.storage.session.set({
      'click some-id': { text: 'See our calendar', origin: 'popup', private: false, links },
    });
    const going = background.resumeAll();
    await pass(30_000);
    await going;
    const check = await background.records.readCheck('some-id');
    expect(check?.target?.url).toBe(harmless);
  });

  it('whose background is stopped just after the record is written is not begun again', async () => {
    const background = await startBackground();
    const check = await background.begin(input);
    await browser.storage.session.set({
      [`click ${check.id}`]: { ...input, text: 'other.example' },
    });
    const next = await wake();
    const going = next.resumeAll();
    await pass(30_000);
    await going;
    expect((await next.records.latestChecks(8)).map(it => it.input)).toEqual([harmless]);
  });

  it('that cannot even begin is told as lost, once', async () => {
    await startBackground();
    vi.doMock('../../utils/link/read.ts', () => ({
      read: () => [],
      readLink: () => {
        throw new Error('unreadable');
      },
    }));
    const background = await wake();
    await background.takeUp(input, async () => {});
    const asker = { private: false };
    expect(await background.handle({ kind: 'lost-click' }, asker)).toBe(true);
    expect(await background.handle({ kind: 'lost-click' }, asker)).toBe(false);
    // What was pasted stays in its box, with a word beside it.
    const pasted = background.handle({ kind: 'start', text: harmless, origin: 'page' }, asker);
    await expect(pasted).rejects.toThrow('unreadable');
    expect(await background.takeLostClick()).toBe(false);
  });

  it('that was lost long ago is not told any more', async () => {
    const background = await startBackground();
    await browser.storage.session.set({ 'lost click': Date.now() - 3_600_000 });
    expect(await background.takeLostClick()).toBe(false);
  });
});
