import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keys } from '../simulator/keys.ts';
import { noDatabase, refuseMemory, refuseWriting } from '../storage/failing.ts';
import { pass, startBackground, wake } from './background.ts';

const phishing = 'https://paypal.com.account-verify.example/signin';
const withKey = { sources: { urlscan: { key: keys.urlscan } } };

type Background = Omit<Awaited<ReturnType<typeof startBackground>>, 'simulator'>;

async function run(background: Background, text: string, isPrivate = false): Promise<string> {
  const beginning = background.begin({ text, origin: 'link', private: isPrivate });
  await pass(5_000);
  const { id } = await beginning;
  const going = background.advance(id);
  await pass(30_000);
  await going;
  return id;
}

function memoryOf({ handle }: Background, check?: string) {
  const request = { kind: 'memory' as const, ...(check ? { check } : {}) };
  return handle(request, { private: false }) as Promise<{
    trouble: { code: string; told: boolean } | null;
    check: { id: string; stage: string } | null;
  }>;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(Object.entries(noDatabase))('a database %s', (_, { code, arrange }) => {
  it('costs no verdict, and is told', async () => {
    const background = await startBackground(withKey);
    arrange();
    const id = await run(background, phishing);
    const done = await background.records.readCheck(id);
    expect(done).toMatchObject({ stage: 'done', verdict: { word: 'malicious', final: true } });
    expect(done?.scan.state).toBe('done');
    expect((await memoryOf(background)).trouble).toEqual({ code, told: false });
  });

  it('leaves the checks of this browser session to be read by pages, listed and gone on with', async () => {
    const background = await startBackground();
    arrange();
    const id = await run(background, phishing);
    // A page is another process: it finds what the browser keeps for both.
    const page = await wake();
    const listing = Promise.all([
      page.records.readCheck(id),
      page.records.currentCheck(),
      page.records.latestChecks(8),
      page.records.historySize(),
      page.records.unfinishedChecks(),
    ]);
    await pass(10_000);
    const [read, current, latest, size, unfinished] = await listing;
    expect(read?.stage).toBe('done');
    expect(current?.id).toBe(id);
    expect(latest.map(it => it.id)).toEqual([id]);
    expect(size.checks).toBe(1);
    expect(unfinished).toEqual([]);
    const resuming = page.resumeAll();
    await pass(10_000);
    await expect(resuming).resolves.toBeUndefined();
  });
});

describe('where neither disk nor memory takes anything', () => {
  it('the check ends all the same, and pages get it from the background', async () => {
    const background = await startBackground(withKey);
    refuseWriting('QuotaExceededError');
    refuseMemory();
    const id = await run(background, phishing);
    const { check, trouble } = await memoryOf(background);
    expect(check).toMatchObject({ id, stage: 'done', verdict: { word: 'malicious' } });
    expect(trouble?.code).toBe('disk-full');
    expect((await memoryOf(background, id)).check?.id).toBe(id);
  });
});

describe('a browser memory that is full', () => {
  it('hits no check of a normal window', async () => {
    const background = await startBackground();
    refuseMemory();
    const id = await run(background, phishing);
    expect((await background.records.readCheck(id))?.stage).toBe('done');
    expect(await (await background.db()).count('checks')).toBe(1);
  });
});

describe('a disk that works again', () => {
  it('is tried at the next start, takes what was in memory, and nothing is told any more', async () => {
    const background = await startBackground();
    refuseWriting('QuotaExceededError');
    const id = await run(background, phishing);
    vi.restoreAllMocks();
    vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
    const next = await wake();
    await next.records.updateCheck(id, check => ({ ...check, seen: true }));
    await pass(500);
    expect(await (await next.db()).get('checks', id)).toMatchObject({ id, seen: true });
    expect((await next.records.latestChecks(8)).map(it => it.id)).toEqual([id]);
    expect((await memoryOf(next)).trouble).toBeNull();
  });
});

describe('clearing the history', () => {
  it('takes what is in memory too, with scans and pictures', async () => {
    const background = await startBackground(withKey);
    refuseWriting('QuotaExceededError');
    await run(background, phishing);
    const kept = async () =>
      Object.keys(await browser.storage.session.get(null)).filter(key =>
        /^(?:checks|scans|screenshot) /.test(key),
      );
    expect(await kept()).toHaveLength(3);
    await background.handle({ kind: 'clear', what: 'history' }, { private: false });
    expect(await kept()).toEqual([]);
  });
});

describe('what is wrong with the disk', () => {
  it('is told once', async () => {
    const background = await startBackground();
    refuseWriting('QuotaExceededError');
    await run(background, phishing);
    await background.handle({ kind: 'trouble-told' }, { private: false });
    expect((await memoryOf(background)).trouble?.told).toBe(true);
    // Also after the background was stopped and has met the same again.
    const next = await wake();
    await run(next, 'https://www.gardening-club.example/calendar');
    expect((await memoryOf(next)).trouble).toEqual({ code: 'disk-full', told: true });
  });

  it('costs nobody what is on it: an older build only reads a newer database as missing', async () => {
    const background = await startBackground();
    const first = await run(background, phishing);
    (await background.db()).close();
    const { openDB } = await import('idb');
    (await openDB('second-look', 9)).close();
    const older = await wake();
    const second = await run(older, 'https://www.gardening-club.example/calendar');
    expect((await older.records.readCheck(second))?.stage).toBe('done');
    // Nothing says that it was cleared.
    await expect(
      older.handle({ kind: 'clear', what: 'history' }, { private: false }),
    ).rejects.toThrow();
    const newer = await openDB('second-look', 9);
    expect(await newer.getAllKeys('checks')).toEqual([first]);
    newer.close();
  });
});

describe('one record that cannot be gone on with', () => {
  it('stops no other', async () => {
    const background = await startBackground();
    const good = await background.begin({ text: phishing, origin: 'link', private: false });
    const bad = { ...good, id: '0-bad', target: { ...good.target, url: 'no address', host: '' } };
    await (await background.db()).put('checks', bad as never);
    const next = await wake();
    const going = next.resumeAll();
    await pass(30_000);
    await going;
    expect((await next.records.readCheck(good.id))?.stage).toBe('done');
  });
});
