import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Check } from '../../utils/check/types.ts';
import { keys } from '../simulator/keys.ts';
import { refuseWriting } from '../storage/failing.ts';
import { pass, startBackground, wake } from './background.ts';

const phishing = 'https://paypal.com.account-verify.example/signin';
const withKey = { sources: { urlscan: { key: keys.urlscan } } };

type Background = Awaited<ReturnType<typeof startBackground>>;

async function check(background: Background, text: string, isPrivate = false): Promise<Check> {
  const { id } = await background.begin({ text, origin: 'link', private: isPrivate });
  const going = background.advance(id);
  await pass(20_000);
  await going;
  return await read(background, id);
}

async function read({ records }: Pick<Background, 'records'>, id: string): Promise<Check> {
  const found = await records.readCheck(id);
  if (!found) throw new Error('no check');
  return found;
}

function resultOf({ scan }: Check) {
  return scan.state === 'none' ? undefined : scan.result;
}

function downloads({ simulator }: Background): number {
  return simulator.log.filter(it => it.url.includes('/screenshots/')).length;
}

/** What urlscan.io sends as a picture from now on: a PNG of this size, or nothing for ever. */
function pictures(bytes: number | 'held'): { count: number } {
  const before = globalThis.fetch;
  const seen = { count: 0 };
  vi.stubGlobal('fetch', async (input: URL, init: RequestInit) => {
    if (!String(input).includes('/screenshots/')) return before(input, init);
    seen.count += 1;
    if (bytes === 'held') return new Promise(() => {});
    const picture = new Uint8Array(bytes);
    picture.set([0x89, 0x50, 0x4e, 0x47]);
    return new Response(picture, { headers: { 'content-type': 'image/png' } });
  });
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a picture', () => {
  it('is not waited for: the verdict is final without it', async () => {
    const background = await startBackground(withKey);
    pictures('held');
    const done = await check(background, phishing);
    expect(done).toMatchObject({ stage: 'done', verdict: { word: 'malicious', final: true } });
    expect(resultOf(done)?.screenshot).toBe('waiting');
  });

  it('comes after the check is done, and shows in it', async () => {
    const background = await startBackground(withKey);
    const done = await check(background, phishing);
    expect(done.stage).toBe('done');
    expect(resultOf(done)?.screenshot).toBe('stored');
    expect(await (await background.db()).count('screenshots')).toBe(1);
  });

  it('that the disk cannot take costs only itself, and is fetched once', async () => {
    const background = await startBackground(withKey);
    refuseWriting('QuotaExceededError', store => store === 'screenshots');
    vi.spyOn(browser.storage.session, 'set').mockRejectedValue(new Error('quota'));
    const done = await check(background, phishing);
    expect(done).toMatchObject({ stage: 'done', verdict: { word: 'malicious' } });
    expect(resultOf(done)).toMatchObject({ screenshot: 'none', pictureLost: true });
    await background.resumeAll();
    await pass(60_000);
    expect(downloads(background)).toBe(1);
    expect(await (await background.db()).count('checks')).toBe(1);
  });

  it('whose background is stopped is fetched once more, and never a third time', async () => {
    const background = await startBackground(withKey);
    const seen = pictures('held');
    const { id } = await check(background, phishing);
    for (let restarts = 0; restarts < 3; restarts += 1) {
      const next = await wake();
      await next.resumeAll();
      await pass(1_000);
    }
    expect(seen.count).toBe(2);
    expect(resultOf(await read(await wake(), id))).toMatchObject({
      screenshot: 'none',
      pictureLost: true,
    });
  });
});

describe('pictures of private windows', () => {
  const kept = async () => {
    const everything = await browser.storage.session.get(null);
    return Object.entries(everything).filter(([key]) => key.startsWith('screenshot '));
  };

  it('stay below what the browser has room for, and the oldest go first', async () => {
    const background = await startBackground(withKey);
    pictures(1_500_000);
    const ids: string[] = [];
    for (const page of ['one', 'two', 'three', 'four']) {
      const done = await check(background, `https://www.gardening-club.example/${page}`, true);
      expect(done.stage).toBe('done');
      ids.push(done.scan.state === 'none' ? '' : `screenshot ${done.scan.id}`);
    }
    expect((await kept()).map(([key]) => key).sort()).toEqual(ids.slice(2).sort());
  });

  it('that are too large by themselves are not kept, and the others stay', async () => {
    const background = await startBackground(withKey);
    pictures(1_000_000);
    await check(background, 'https://www.gardening-club.example/small', true);
    pictures(4_000_000);
    const large = await check(background, 'https://www.gardening-club.example/large', true);
    expect(resultOf(large)).toMatchObject({ screenshot: 'none', pictureLost: true });
    expect(await kept()).toHaveLength(1);
  });
});

describe('the checks of private windows', () => {
  it('are bounded in number; what is being worked on stays', async () => {
    const background = await startBackground();
    const working = await background.begin({ text: phishing, origin: 'link', private: true });
    for (let count = 0; count < 60; count += 1) {
      // Two links to choose from: no request, and nothing under way.
      const text = `https://a.example/${count} https://b.example/${count}`;
      await background.begin({ text, origin: 'selection', private: true });
    }
    const keysOf = Object.keys(await browser.storage.session.get(null));
    expect(keysOf.filter(key => key.startsWith('checks '))).toHaveLength(50);
    expect(await background.records.readCheck(working.id)).not.toBeNull();
  });

  it('give way where the browser has no more room, and never hit a normal check', async () => {
    const background = await startBackground();
    const first = await check(background, 'https://www.gardening-club.example/first', true);
    const room = browser.storage.session.set.bind(browser.storage.session);
    vi.spyOn(browser.storage.session, 'set').mockImplementation(async items => {
      const all = await browser.storage.session.get(null);
      if (Object.keys(all).some(key => key === `checks ${first.id}`))
        throw new Error('Session storage quota bytes exceeded. Values were not stored.');
      await room(items);
    });
    const second = await check(background, 'https://www.gardening-club.example/second', true);
    expect(second.stage).toBe('done');
    expect(await background.records.readCheck(first.id)).toBeNull();
    expect(Object.keys(await browser.storage.session.get(null))).toContain(`checks ${second.id}`);
  });

  it('go with the last private window, with all that was still under way', async () => {
    const background = await startBackground(withKey);
    const windows = vi.fn(async () => [{ incognito: true }, { incognito: false }]);
    browser.windows.getAll = windows as never;
    const normal = await check(background, 'https://www.gardening-club.example/calendar');
    const { id } = await background.begin({ text: phishing, origin: 'link', private: true });
    const going = background.advance(id);
    await pass(5_000);
    const { forgetPrivateUnlessOpen } = await import('../../utils/check/private.ts');
    await forgetPrivateUnlessOpen();
    expect(await background.records.readCheck(id)).not.toBeNull();
    windows.mockResolvedValue([{ incognito: false }]);
    const forgetting = forgetPrivateUnlessOpen();
    await pass(30_000);
    await Promise.all([forgetting, going]);
    const left = Object.keys(await browser.storage.session.get(null));
    expect(left.filter(key => key.includes('private'))).toEqual([]);
    expect(await background.records.readCheck(normal.id)).not.toBeNull();
  });
});
