import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground } from './background.ts';

const code = '9d2e71c40b5f';
const link = `https://${code}.gardening-club.example/calendar`;
const withKey = { scan: 'automatic' as const, sources: { urlscan: { key: keys.urlscan } } };

type Background = Awaited<ReturnType<typeof startBackground>>;

async function check(background: Background, text = link) {
  const { id } = await background.begin({ text, origin: 'link', private: false });
  const going = background.advance(id);
  await pass(30_000);
  await going;
  return id;
}

/** What went to a resolver, with wire-format questions made readable. */
function resolved({ simulator }: Background): string {
  return simulator.log
    .filter(({ url }) => /\/(?:dns-query|resolve)\b/.test(url))
    .map(
      ({ url }) =>
        url + atob((/[?&]dns=([\w-]+)/.exec(url)?.[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')),
    )
    .join('\n');
}

function submitted({ simulator }: Background) {
  return simulator.log.filter(it => it.service === 'urlscan' && it.method === 'POST');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a host name that may have been made for one person', () => {
  it('is neither resolved nor visited, its domain is asked about, and the check ends', async () => {
    const background = await startBackground(withKey);
    const done = await background.records.readCheck(await check(background));
    expect(done?.stage).toBe('done');
    expect(done?.scan).toEqual({ state: 'none', why: 'full-name' });
    expect(resolved(background)).toContain('gardening-club');
    expect(resolved(background)).not.toContain(code);
    expect(submitted(background)).toEqual([]);
    expect(done?.addresses).toEqual([]);
    expect(done?.rows.find(row => row.source === 'quad9')).toMatchObject({
      state: 'answered',
      asked: 'gardening-club.example',
    });
  });

  it('is what databases are asked about', async () => {
    const background = await startBackground(withKey);
    const done = await background.records.readCheck(await check(background));
    expect(done?.receipts.find(it => it.sends.includes(code))).toBeDefined();
  });

  it('is resolved and visited once the person agrees', async () => {
    const background = await startBackground(withKey);
    const id = await check(background);
    await background.handle({ kind: 'ask-full-name', check: id }, { private: false });
    await pass(60_000);
    const done = await background.records.readCheck(id);
    expect(done?.fullName).toBe(true);
    expect(done?.stage).toBe('done');
    expect(resolved(background)).toContain(code);
    expect(submitted(background)).toHaveLength(1);
  });

  it('stays as it is asked about when everybody is asked again', async () => {
    const background = await startBackground(withKey);
    const id = await check(background);
    await background.handle({ kind: 'ask-again', check: id }, { private: false });
    await background.handle({ kind: 'more', check: id }, { private: false });
    await pass(30_000);
    expect(resolved(background)).not.toContain(code);
  });

  it('is held back where another link leads on to it', async () => {
    const background = await startBackground(withKey);
    await check(background, `https://shop.example/go?url=${encodeURIComponent(link)}`);
    expect(resolved(background)).toContain('gardening-club');
    expect(resolved(background)).not.toContain(code);
    expect(submitted(background)).toEqual([]);
  });

  it('is nothing special where it is the organization’s own', async () => {
    const background = await startBackground(withKey);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({
      protectedDomains: ['gardening-club.example'],
    });
    await check(background);
    expect(resolved(background)).toContain(code);
  });
});
