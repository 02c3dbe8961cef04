import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { samples } from '../components/samples.ts';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** The database as the first or second version made it. */
async function madeBy(version: 1 | 2, checks: readonly Record<string, unknown>[]): Promise<void> {
  const old = await openDB('second-look', version, {
    upgrade(database) {
      const store = database.createObjectStore('checks', { keyPath: 'id' });
      store.createIndex('startedAt', 'startedAt');
      store.createIndex('stage', 'stage');
      if (version === 2) store.createIndex('scan', 'scan.id');
      const scans = database.createObjectStore('scans', { keyPath: 'id' });
      scans.createIndex('url', 'url');
      scans.createIndex('state', 'state');
      database.createObjectStore('screenshots', { keyPath: 'id' });
      database
        .createObjectStore('findings', { keyPath: 'key' })
        .createIndex('expiresAt', 'expiresAt');
      database.createObjectStore('limits', { keyPath: 'source' });
    },
  });
  for (const check of checks) await old.put('checks', check);
  old.close();
}

describe.each([1, 2] as const)('a database of version %i', version => {
  it('keeps its checks, and finds them by their scan', async () => {
    await madeBy(version, [
      { id: 'a', startedAt: 1, stage: 'done', scan: { state: 'done', id: 's' } },
      { id: 'b', startedAt: 2, stage: 'done', scan: { state: 'none', why: 'no-key' } },
    ]);
    const { db } = await import('../../utils/storage/db.ts');
    const database = await db();
    expect(await database.count('checks')).toBe(2);
    expect(await database.getAllKeysFromIndex('checks', 'scan', 's')).toEqual(['a']);
    database.close();
  });

  it('finds the worst that nobody saw in it', async () => {
    const { malicious, harmless, asking } = samples;
    await madeBy(version, [
      { ...malicious, id: 'seen danger', seen: true },
      { ...malicious, id: 'danger', seen: false, startedAt: 1 },
      { ...harmless, id: 'harmless', seen: false },
      { ...asking, id: 'question' },
    ]);
    const { rankOld, worstUnseen } = await import('../../utils/check/unseen.ts');
    const { db } = await import('../../utils/storage/db.ts');
    expect(await (await db()).countFromIndex('checks', 'attention')).toBe(3);
    expect(await (await db()).countFromIndex('reports', 'check', 'a')).toBe(0);
    expect(await (await db()).countFromIndex('listParts', 'broken', 1)).toBe(0);
    await rankOld();
    expect((await worstUnseen(false))?.id).toBe('danger');
    (await db()).close();
  });
});

describe('the upgrade of ten thousand checks while a page of the older version is open', () => {
  const checks = Array.from({ length: 10_000 }, (_, at) => ({
    id: `check-${at}`,
    startedAt: at,
    stage: 'done',
    scan: { state: 'done', id: `scan-${at % 7}` },
  }));

  it('waits for the page to let go, and loses none', async () => {
    await madeBy(1, []);
    const page = await openDB('second-look', 1, {
      blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
    });
    const writing = page.transaction('checks', 'readwrite');
    // Still under way when the newer version comes.
    for (const check of checks) void writing.store.put(check);
    const { db } = await import('../../utils/storage/db.ts');
    const database = await db();
    await writing.done;
    expect(await database.count('checks')).toBe(10_000);
    expect(await database.countFromIndex('checks', 'scan', 'scan-3')).toBe(1429);
    database.close();
  });

  it('gives up where the page never lets go, and takes nothing from it', async () => {
    await madeBy(1, checks.slice(0, 10));
    const page = await openDB('second-look', 1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { db } = await import('../../utils/storage/db.ts');
    const { isInTrouble } = await import('../../utils/storage/trouble.ts');
    const opening = db().catch((error: Error) => error.name);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opening).toBe('TimeoutError');
    expect(isInTrouble()).toBe(true);
    vi.useRealTimers();
    expect(await page.count('checks')).toBe(10);
    page.close();
  });
});

describe('an open database', () => {
  it('lets a newer version in, and a write that comes meanwhile is not lost', async () => {
    const { toDisk } = await import('../../utils/storage/disk.ts');
    const { db } = await import('../../utils/storage/db.ts');
    const before = await db();
    // Closed behind our back, as the browser does it.
    before.close();
    const limit = { source: 'otx', until: 1 };
    expect(await toDisk(database => database.put('limits', limit))).toBe(true);
    const newer = await openDB('second-look', 5);
    expect(await newer.get('limits', 'otx')).toEqual(limit);
    newer.close();
  });
});
