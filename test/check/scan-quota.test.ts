import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground, wake } from './background.ts';

const withKey = { sources: { urlscan: { key: keys.urlscan ?? '' } } };
const page = (name: string | number) => `https://www.gardening-club.example/bed/${name}`;
const hourMs = 3_600_000;

type Background = Awaited<ReturnType<typeof startBackground>>;

const posts = ({ simulator }: Pick<Background, 'simulator'>) =>
  simulator.log
    .filter(it => it.service === 'urlscan' && it.method === 'POST')
    .map(it => JSON.parse(it.body) as { url: string; visibility: string });

async function begin(background: Pick<Background, 'begin' | 'advance'>, text: string, more = {}) {
  const { id } = await background.begin({ text, origin: 'link', private: false, ...more });
  void background.advance(id);
  return id;
}

const scanOf = async ({ records }: Pick<Background, 'records'>, id: string) =>
  (await records.readCheck(id))?.scan;

beforeEach(() => {
  // Early in an hour and in a minute, so that none of them ends by chance.
  const now = new Date('2026-06-01T10:05:05Z');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(['hour', 'day'] as const)('a quota of the %s that is used up', window => {
  it('is asked once for thirty links, which fail at once and say when to come back', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', window);
    const ids = await Promise.all(
      Array.from({ length: 30 }, (_, at) => begin(background, page(at))),
    );
    await pass(30_000);
    expect(posts(background)).toHaveLength(1);
    for (const id of ids) {
      const check = await background.records.readCheck(id);
      expect(check?.stage).toBe('done');
      expect(check?.scan).toMatchObject({ state: 'failed', problem: { code: 'quota', window } });
      const problem = check?.scan.state === 'failed' ? check.scan.problem : undefined;
      expect(problem?.resetAt).toBeGreaterThan(Date.now());
    }
  });

  it('is remembered by the next background, even for "Scan again", and ends', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', window);
    const id = await begin(background, page('a'));
    await pass(3_000);
    background.simulator.switch('urlscan', 'emptyQuota', undefined);
    // The old one is dead, and so is what it waited for.
    vi.clearAllTimers();
    const later = { ...background, ...(await wake()) };
    await later.handle({ kind: 'scan', check: id, again: true }, { private: false });
    await pass(3_000);
    expect(posts(background)).toHaveLength(1);
    vi.setSystemTime(Date.now() + (window === 'hour' ? hourMs : 25 * hourMs));
    await later.handle({ kind: 'scan', check: id, again: true }, { private: false });
    await pass(20_000);
    expect(posts(background)).toHaveLength(2);
    expect(await scanOf(later, id)).toMatchObject({ state: 'done' });
  });
});

describe('a quota of the minute that is used up', () => {
  it('is waited for, and each link is handed over once and no wider', async () => {
    const background = await startBackground(withKey);
    const ids = await Promise.all(
      Array.from({ length: 12 }, (_, at) => begin(background, page(at))),
    );
    await pass(20_000);
    expect(posts(background)).toHaveLength(5);
    const states = await Promise.all(ids.map(id => scanOf(background, id)));
    const waiting = states.filter(it => it?.state === 'queued');
    expect(waiting).toHaveLength(7);
    for (const scan of waiting) expect(scan).toMatchObject({ beginAt: expect.any(Number) });
    await pass(150_000);
    expect(
      posts(background)
        .map(it => it.url)
        .sort(),
    ).toEqual(Array.from({ length: 12 }, (_, at) => page(at)).sort());
    expect(new Set(posts(background).map(it => it.visibility))).toEqual(new Set(['private']));
    for (const id of ids) expect((await background.records.readCheck(id))?.stage).toBe('done');
  });

  it('is waited for by the next background too, after one refusal', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', 'minute');
    const ids = [await begin(background, page('a')), await begin(background, page('b'))];
    await pass(3_000);
    expect(posts(background)).toHaveLength(1);
    background.simulator.switch('urlscan', 'emptyQuota', undefined);
    vi.clearAllTimers();
    const next = { ...background, ...(await wake()) };
    void next.resumeAll();
    await pass(90_000);
    expect(posts(background)).toHaveLength(3);
    for (const id of ids) expect(await scanOf(next, id)).toMatchObject({ state: 'done' });
  });

  it.each([
    ['forbids it', { forbiddenSources: ['urlscan'] }, []],
    ['allows less', { maxVisibility: 'private' }, ['private']],
  ])('while it is waited for, a policy that %s is kept to', async (_, policy, expected) => {
    const background = await startBackground({ ...withKey, visibility: 'public' });
    background.simulator.switch('urlscan', 'emptyQuota', 'minute');
    const id = await begin(background, page('a'));
    await pass(3_000);
    background.simulator.switch('urlscan', 'emptyQuota', undefined);
    vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(policy);
    const { decideAnew } = await import('../../utils/check/resume.ts');
    void decideAnew();
    await pass(90_000);
    expect(posts(background).map(it => it.visibility)).toEqual(['public', ...expected]);
    const receipts = (await background.records.readCheck(id))?.receipts ?? [];
    const told = receipts.filter(it => it.to === 'urlscan').map(it => it.visibility);
    expect(told).toEqual(['public', ...expected]);
  });

  it('is given up where it never ends', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', 'minute');
    const id = await begin(background, page('a'));
    await pass(3_000);
    vi.setSystemTime(Date.now() + 20 * 60_000);
    await pass(130_000);
    expect(await scanOf(background, id)).toMatchObject({
      state: 'failed',
      problem: { code: 'quota' },
    });
    expect(posts(background).length).toBeLessThan(4);
  });
});

describe('a quota', () => {
  it('without a word about its end is left alone for a minute', async () => {
    const background = await startBackground(withKey);
    background.simulator.force('urlscan', 'quota-without-reset');
    for (const name of ['a', 'b']) await begin(background, page(name));
    await pass(3_000);
    expect(posts(background)).toHaveLength(1);
    background.simulator.force('urlscan', undefined);
    await pass(60_000);
    await begin(background, page('c'));
    await pass(3_000);
    expect(posts(background)).toHaveLength(2);
  });

  it('of one visibility says nothing of another', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', 'day');
    await begin(background, page('a'));
    await pass(3_000);
    const { rememberRefusal, scanLimit } = await import('../../utils/scan/limits.ts');
    expect(await scanLimit('private', Date.now())).toMatchObject({ window: 'day' });
    expect(await scanLimit('unlisted', Date.now())).toBeNull();
    const far = Date.now() + 400 * 24 * hourMs;
    await rememberRefusal('unlisted', { code: 'quota', resetAt: far }, Date.now());
    expect(await scanLimit('unlisted', Date.now())).toBeNull();
  });

  it('is another one with another key', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', 'day');
    await begin(background, page('a'));
    await pass(3_000);
    background.simulator.switch('urlscan', 'emptyQuota', undefined);
    const key = keys.urlscan ?? '';
    await background.handle({ kind: 'test-key', source: 'urlscan', key }, { private: false });
    await begin(background, page('b'));
    await pass(3_000);
    expect(posts(background)).toHaveLength(2);
  });

  it('lets a private window wait and fail without a word on the disk', async () => {
    const background = await startBackground(withKey);
    background.simulator.switch('urlscan', 'emptyQuota', 'minute');
    await begin(background, page('secret-bed'), { private: true });
    await pass(3_000);
    background.simulator.switch('urlscan', 'emptyQuota', 'day');
    await pass(70_000);
    const database = await background.db();
    const everything = await Promise.all(
      [...database.objectStoreNames].map(store => database.getAll(store)),
    );
    const limits = await database.getAllKeys('limits');
    expect(limits).toContain('urlscan private minute');
    expect(everything.flat()).toHaveLength(limits.length);
    expect(JSON.stringify(everything)).not.toContain('gardening-club');
  });
});
