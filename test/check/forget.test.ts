import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { samples } from '../components/samples.ts';
import { keys } from '../simulator/keys.ts';
import { pass, startBackground, wake } from './background.ts';

const harmless = 'https://www.gardening-club.example/borders';
const leaky = 'https://www.gardening-club.example/leave?who=joan.roe%40corp.example';
const dayMs = 86_400_000;
const withKey = { sources: { urlscan: { key: keys.urlscan ?? '' } } };

type Background = Awaited<ReturnType<typeof startBackground>>;

async function check(background: Background, text: string, isPrivate = false) {
  const begun = await background.begin({ text, origin: 'link', private: isPrivate });
  const going = background.advance(begun.id);
  await pass(30_000);
  await going;
  return begun.id;
}

const clear = (background: Background, what: 'history' | 'cache' | 'everything') =>
  background.handle({ kind: 'clear', what }, { private: false });

/** Everything that is kept anywhere, but the settings. */
async function kept({ db }: Background) {
  const database = await db();
  const stores = ['checks', 'scans', 'screenshots', 'findings'] as const;
  const counts = await Promise.all(stores.map(store => database.count(store)));
  const memory = Object.keys(await browser.storage.session.get(null)).filter(it => it !== 'swept');
  const [checks, scans, screenshots, findings] = counts;
  return { checks, scans, screenshots, findings, memory };
}

async function put({ db }: Background, more: object): Promise<void> {
  await (await db()).put('checks', { ...samples.harmless, ...more } as never);
}

async function idsIn({ db }: Pick<Background, 'db'>): Promise<string[]> {
  return (await db()).getAllKeys('checks');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('clearing the history', () => {
  it('takes a question that waits, of a private window too, and what is unreadable or of tomorrow', async () => {
    const background = await startBackground(withKey);
    await check(background, leaky);
    await check(background, leaky, true);
    await put(background, { id: 'tomorrow', startedAt: Date.now() + 400 * dayMs });
    await put(background, { id: 'broken', stage: 'asking', startedAt: 'never', rows: 7 });
    await clear(background, 'history');
    expect(await kept(background)).toMatchObject({ checks: 0, memory: [] });
  });

  it('takes scans and pictures that no check shows, and those of private windows', async () => {
    const background = await startBackground(withKey);
    const id = await check(background, harmless);
    await background.handle({ kind: 'scan', check: id, again: true }, { private: false });
    await pass(30_000);
    await check(background, harmless, true);
    expect(await kept(background)).toMatchObject({ scans: 2, screenshots: 2 });
    await clear(background, 'history');
    expect(await kept(background)).toMatchObject({ checks: 0, scans: 0, screenshots: 0 });
    expect((await kept(background)).memory).toEqual([]);
  });

  it('keeps the answers, until "everything" or the cache is cleared', async () => {
    const background = await startBackground();
    await check(background, harmless);
    await clear(background, 'history');
    expect((await kept(background)).findings).toBeGreaterThan(0);
    await check(background, harmless);
    await clear(background, 'everything');
    expect(await kept(background)).toMatchObject({ checks: 0, findings: 0 });
  });

  it.each([0, 100, 1_000, 5_000, 10_500, 12_500])(
    'lets nothing come back that was under way for %i ms, and submits nothing after it',
    async ms => {
      const background = await startBackground(withKey);
      for (const isPrivate of [false, true]) {
        const { id } = await background.begin({
          text: harmless,
          origin: 'link',
          private: isPrivate,
        });
        void background.advance(id);
      }
      if (ms) await pass(ms);
      await clear(background, 'everything');
      const sent = background.simulator.log.filter(it => it.method === 'POST').length;
      await pass(40_000);
      expect(await kept(background)).toEqual({
        ...{ checks: 0, scans: 0, screenshots: 0, findings: 0 },
        memory: [],
      });
      expect(background.simulator.log.filter(it => it.method === 'POST')).toHaveLength(sent);
    },
  );

  it('takes back a change that was being written', async () => {
    const background = await startBackground();
    const { id } = await background.begin({ text: harmless, origin: 'link', private: false });
    const changes = Array.from({ length: 20 }, () =>
      background.records.updateCheck(id, it => ({ ...it, more: !it.more })),
    );
    await clear(background, 'history');
    await Promise.all(changes);
    expect(await background.records.readCheck(id)).toBeNull();
  });
});

describe('deleting one check', () => {
  const remove = (background: Background, id: string) =>
    background.handle({ kind: 'forget', check: id }, { private: false });

  it('takes its scan and its picture, and leaves the others alone', async () => {
    const background = await startBackground(withKey);
    const id = await check(background, harmless);
    const other = await check(background, 'https://www.gardening-club.example/ponds');
    expect(await kept(background)).toMatchObject({ checks: 2, scans: 2, screenshots: 2 });
    await remove(background, id);
    expect(await kept(background)).toMatchObject({ checks: 1, scans: 1, screenshots: 1 });
    const left = await background.records.readCheck(other);
    expect(left?.scan).toMatchObject({
      id: (await (await background.db()).getAllKeys('scans'))[0],
    });
  });

  it('leaves the scan and picture that another check shows, until that one goes too', async () => {
    const background = await startBackground(withKey);
    const id = await check(background, harmless);
    const second = await check(background, harmless);
    expect(await kept(background)).toMatchObject({ checks: 2, scans: 1, screenshots: 1 });
    await remove(background, id);
    expect(await kept(background)).toMatchObject({ checks: 1, scans: 1, screenshots: 1 });
    await remove(background, second);
    expect(await kept(background)).toMatchObject({ checks: 0, scans: 0, screenshots: 0 });
  });

  it.each([0, 100, 1_000, 5_000, 10_500, 12_500])(
    'lets it not come back that was under way for %i ms, and submits nothing after it',
    async ms => {
      const background = await startBackground(withKey);
      const { id } = await background.begin({ text: harmless, origin: 'link', private: false });
      void background.advance(id);
      if (ms) await pass(ms);
      await remove(background, id);
      const sent = background.simulator.log.filter(it => it.method === 'POST').length;
      await pass(40_000);
      expect(await kept(background)).toMatchObject({ checks: 0, scans: 0, screenshots: 0 });
      expect(background.simulator.log.filter(it => it.method === 'POST')).toHaveLength(sent);
    },
  );

  it('takes back a change that was being written', async () => {
    const background = await startBackground();
    const { id } = await background.begin({ text: harmless, origin: 'link', private: false });
    const changes = Array.from({ length: 20 }, () =>
      background.records.updateCheck(id, it => ({ ...it, more: !it.more })),
    );
    await remove(background, id);
    await Promise.all(changes);
    expect(await background.records.readCheck(id)).toBeNull();
  });

  it('takes one that cannot be read any more, with its scan', async () => {
    const background = await startBackground();
    const database = await background.db();
    await put(background, { id: 'broken', rows: 7, scan: { state: 'done', id: 'its' } });
    await database.put('scans', { id: 'its', url: harmless, state: 'done' } as never);
    await remove(background, 'broken');
    expect(await kept(background)).toMatchObject({ checks: 0, scans: 0 });
  });

  it('tells open pages, and throws where the disk does not let go', async () => {
    const background = await startBackground();
    const id = await check(background, harmless);
    const told = vi.spyOn(browser.runtime, 'sendMessage');
    await remove(background, id);
    expect(told.mock.calls).toContainEqual([{ kind: 'changed', check: '' }]);
    const database = await background.db();
    vi.spyOn(database, 'transaction').mockImplementation(() => {
      throw new Error('no');
    });
    await expect(remove(background, 'any')).rejects.toThrow('no');
  });
});

describe('retention', () => {
  const old = (days: number) => ({
    startedAt: Date.now() - days * dayMs,
    updatedAt: Date.now() - days * dayMs,
  });

  it('closes a question and a choice that nobody answered, however often the background starts', async () => {
    const background = await startBackground({ historyDays: 30 });
    const id = await check(background, leaky);
    const asking = (await background.records.readCheck(id)) ?? samples.asking;
    await put(background, { ...asking, ...old(29) });
    await put(background, { id: 'choice', stage: 'choosing', choices: [harmless], ...old(31) });
    await (await wake()).resumeAll();
    expect(await idsIn(background)).toEqual([id]);
    vi.setSystemTime(Date.now() + 2 * dayMs);
    await (await wake()).resumeAll();
    expect(await idsIn(background)).toEqual([]);
  });

  it('without a history keeps for a day what nobody has seen, and what was seen not for an hour', async () => {
    const background = await startBackground({ historyDays: 0 });
    await put(background, { id: 'seen', seen: true, ...old(0.04) });
    await put(background, { id: 'unseen', seen: false, ...old(0.04) });
    await put(background, { id: 'ended late', seen: false, ...old(3), updatedAt: Date.now() });
    await put(background, { id: 'unseen for long', seen: false, ...old(2) });
    await (await wake()).resumeAll();
    expect(await idsIn(background)).toEqual(['ended late', 'unseen']);
  });

  it('goes on past a check that cannot go on, and past one that cannot be read', async () => {
    const background = await startBackground(withKey);
    const stuck = await background.begin({ text: leaky, origin: 'link', private: false });
    const other = await background.begin({ text: harmless, origin: 'link', private: false });
    await put(background, { id: 'unreadable', stage: 'working', rows: 'none', ...old(400) });
    await put(background, { id: 'old', seen: true, ...old(400) });
    const later = await wake();
    const database = await later.db();
    const get = database.get.bind(database);
    vi.spyOn(database, 'get').mockImplementation((async (store: 'checks', id: string) => {
      if (id === stuck.id) throw new Error('cannot be read');
      return get(store, id);
    }) as typeof database.get);
    const going = later.resumeAll();
    await pass(30_000);
    await going;
    expect((await later.records.readCheck(other.id))?.stage).toBe('done');
    expect((await idsIn(later)).sort()).toEqual([stuck.id, other.id].sort());
  });

  it('sweeps scans that no check shows and pictures without a scan, but none that was just made', async () => {
    const background = await startBackground();
    const database = await background.db();
    const scan = { url: harmless, state: 'done' };
    await database.put('scans', { ...scan, id: 'lost', createdAt: Date.now() - dayMs } as never);
    await database.put('scans', { ...scan, id: 'young', createdAt: Date.now() } as never);
    for (const id of ['lost', 'young', 'nobody’s'])
      await database.put('screenshots', { id, picture: new Blob() });
    await background.resumeAll();
    expect(await database.getAllKeys('scans')).toEqual(['young']);
    expect(await database.getAllKeys('screenshots')).toEqual(['young']);
  });
});
