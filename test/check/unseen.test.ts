import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground } from './background.ts';

type Background = Awaited<ReturnType<typeof startBackground>>;

const withKey = { sources: { urlscan: { key: keys.urlscan ?? '' } } };

async function check(background: Background, text: string) {
  const begun = await background.begin({ text, origin: 'link', private: false });
  const going = background.advance(begun.id);
  await pass(30_000);
  await going;
  return background.records.readCheck(begun.id);
}

const submissions = ({ simulator }: Background) =>
  simulator.log
    .filter(it => it.service === 'urlscan' && it.method === 'POST')
    .map(it => JSON.parse(it.body) as Record<string, string>);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a scan that has not seen the page', () => {
  it.each([
    ['a check for humans, young', 'https://verify.fresh-shop.example/', 'human_check'],
    ['a blank page, of unknown age', 'https://empty.fresh-page.example/', 'blank'],
    ['a parked page', 'https://parked.fresh-name.example/', 'parked'],
    ['a jump to a site everybody knows', 'https://offers.fresh-jump.example/', 'jumped'],
  ])('%s: not enough known, and it says why', async (_, link, kind) => {
    const done = await check(await startBackground(withKey), link);
    expect(done?.verdict).toMatchObject({ word: 'unknown', cap: 'unseen-page', final: true });
    expect(done?.verdict.reasons.map(it => it.id)).toContain(`reason_scanUnseen_${kind}`);
  });

  it('of an established site it is as if there had been no scan', async () => {
    const link = 'https://members.old-newspaper.example/';
    const without = await check(await startBackground(), link);
    const done = await check(await startBackground(withKey), link);
    expect(done?.scan.state).toBe('done');
    expect(done?.verdict.word).toBe(without?.verdict.word);
    expect(done?.verdict.coverage).toEqual(without?.verdict.coverage);
    expect(done?.verdict.word).toBe('no-threat-found');
  });

  it.each([
    ['without a verdict of urlscan.io', 'hasVerdicts0', '1'],
    ['that did not load the page', 'failedLoad', 'net::ERR_EMPTY_RESPONSE'],
  ])('a scan %s makes an established site no worse', async (_, name, value) => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', name, value);
    const done = await check(background, 'https://www.gardening-club.example/spring');
    expect(done?.verdict.word).toBe('no-threat-found');
  });

  it('is looked at once more as a phone, privately, only by a click', async () => {
    const background = await startBackground(withKey);
    const first = await check(background, 'https://verify.fresh-shop.example/');
    expect(submissions(background)).toHaveLength(1);
    await background.handle(
      { kind: 'scan', check: first?.id ?? '', again: true, as: 'phone' },
      { private: false },
    );
    await pass(30_000);
    const second = await background.records.readCheck(first?.id ?? '');
    expect(second?.scan).toMatchObject({ state: 'done', as: 'phone' });
    expect(submissions(background)[1]).toEqual({
      url: 'https://verify.fresh-shop.example/',
      visibility: 'private',
      customagent: expect.stringContaining('iPhone'),
    });
  });
});

describe('what only the scan saw', () => {
  it.each([
    [
      'a copy of a brand’s sign-in page',
      'https://portal.copied-page.example/',
      'reason_scanCopiesBrand',
    ],
    [
      'a page that tells people to paste a command',
      'https://confirm.robot-check.example/',
      'reason_scanTellsToPaste',
    ],
  ])('%s', async (_, link, reason) => {
    const done = await check(await startBackground(withKey), link);
    expect(done?.verdict.word).toBe('malicious');
    expect(done?.verdict.reasons.map(it => it.id)).toContain(reason);
    expect(JSON.stringify(done)).not.toContain('Ctrl + V');
  });

  it('nobody reads the text of an established page', async () => {
    const background = await startBackground(withKey);
    await check(background, 'https://www.gardening-club.example/spring');
    expect(background.simulator.log.some(it => it.url.includes('/dom/'))).toBe(false);
  });
});
