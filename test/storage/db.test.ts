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
    await rankOld();
    expect((await worstUnseen(false))?.id).toBe('danger');
    (await db()).close();
  });
});
