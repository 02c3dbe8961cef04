import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** The database as the first version made it. */
async function firstVersion(checks: readonly Record<string, unknown>[]): Promise<void> {
  const old = await openDB('second-look', 1, {
    upgrade(database) {
      const store = database.createObjectStore('checks', { keyPath: 'id' });
      store.createIndex('startedAt', 'startedAt');
      store.createIndex('stage', 'stage');
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

describe('a database of the first version', () => {
  it('keeps its checks, and finds them by their scan', async () => {
    await firstVersion([
      { id: 'a', startedAt: 1, stage: 'done', scan: { state: 'done', id: 's' } },
      { id: 'b', startedAt: 2, stage: 'done', scan: { state: 'none', why: 'no-key' } },
    ]);
    const { db } = await import('../../utils/storage/db.ts');
    const database = await db();
    expect(await database.count('checks')).toBe(2);
    expect(await database.getAllKeysFromIndex('checks', 'scan', 's')).toEqual(['a']);
    database.close();
  });
});
