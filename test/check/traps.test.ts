import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground } from './background.ts';

const withKeys = {
  sources: {
    urlscan: { key: keys.urlscan ?? '' },
    safebrowsing: { enabled: true, key: keys.safebrowsing ?? '' },
    virustotal: { enabled: true, key: keys.virustotal ?? '', sendUrl: true },
  },
};

async function check(text: string) {
  const background = await startBackground(withKeys);
  const begun = await background.begin({ text, origin: 'link', private: false });
  const going = background.advance(begun.id);
  await pass(20_000);
  await going;
  const done = await background.records.readCheck(begun.id);
  const asked = [...new Set(background.simulator.log.map(it => it.service))];
  return { done, asked };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a sign-in trap', () => {
  it.each([
    ['by itself', 'https://microsoft.com/devicelogin'],
    [
      'behind a redirect',
      `https://forum.example/jump?url=${encodeURIComponent('https://microsoft.com/devicelogin')}`,
    ],
  ])('%s: never free of threats, never scanned', async (_, link) => {
    const { done, asked } = await check(link);
    expect(done?.verdict).toMatchObject({ word: 'unknown', cap: 'sign-in-trap', final: true });
    expect(done?.scan).toEqual({ state: 'none', why: 'sign-in-trap' });
    expect(asked).not.toContain('urlscan');
  });
});

describe('a link made for one person', () => {
  it.each([
    ['by itself', 'https://portal.docdeliveryapp.com/a/1'],
    [
      'behind a redirect',
      `https://forum.example/jump?url=${encodeURIComponent('https://portal.docdeliveryapp.com/a/1')}`,
    ],
  ])('%s: nobody opens or resolves it, and it is at least suspicious', async (_, link) => {
    const { done } = await check(link);
    expect(done?.verdict).toMatchObject({ word: 'suspicious', cap: 'drill' });
    expect(done?.scan).toEqual({ state: 'none', why: 'made-for-one' });
    const told = done?.receipts.filter(it => it.sends.includes('docdeliveryapp')) ?? [];
    expect(told.map(it => it.to)).toEqual([]);
  });

  it('hash-prefix services are asked all the same', async () => {
    const { asked } = await check('https://portal.docdeliveryapp.com/a/1');
    expect(asked).toEqual(['safebrowsing']);
  });
});
