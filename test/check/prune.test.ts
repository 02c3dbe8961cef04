import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { samples } from '../components/samples.ts';

const dayMs = 86_400_000;
const now = Date.now();

/** Checks that began one a minute, the last one now, each with a scan of its own. */
async function fill(count: number) {
  const [{ db }, prune] = await Promise.all([
    import('../../utils/storage/db.ts'),
    import('../../utils/check/prune.ts'),
  ]);
  const database = await db();
  const transaction = database.transaction(['checks', 'scans'], 'readwrite');
  for (let at = 0; at < count; at++) {
    const startedAt = now - (count - 1 - at) * 60_000;
    const id = `check-${String(at).padStart(6, '0')}`;
    const check = { ...samples.harmless, id, startedAt, updatedAt: startedAt, seen: true };
    void transaction.objectStore('checks').put({ ...check, scan: { id: `scan ${at}` } } as never);
    void transaction.objectStore('scans').put({ id: `scan ${at}` } as never);
  }
  await transaction.done;
  return { database, ...prune };
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => vi.restoreAllMocks());

describe('pruning thousands of checks', () => {
  it('takes a few at a time and never reads them all', async () => {
    const { database, pruneChecks, batchSize } = await fill(3_000);
    const readAll = [
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
    ];
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const gone = vi.spyOn(IDBCursor.prototype, 'delete').mock;
    expect(await pruneChecks(1_000 * 60_000 - 1, now)).toBe(2_000);
    expect(readAll.flatMap(it => it.mock.calls)).toEqual([]);
    const begun = begin.mock.invocationCallOrder;
    const inEach = begun.map(
      (at, nth) =>
        gone.invocationCallOrder.filter(it => it > at && it < (begun[nth + 1] ?? it + 1)).length,
    );
    expect(inEach.reduce((sum, it) => sum + it)).toBe(2_000);
    expect(Math.max(...inEach)).toBe(batchSize);
    expect([await database.count('checks'), await database.count('scans')]).toEqual([1_000, 1_000]);
  });

  it('keeps the newest of too many, whatever their age', async () => {
    const { database, pruneChecks } = await fill(120);
    expect(await pruneChecks(365 * dayMs, now, 50)).toBe(70);
    const left = await database.getAllKeys('checks');
    expect([left.length, left[0]]).toEqual([50, 'check-000070']);
  });

  it('has a bound by itself', async () => {
    expect((await fill(0)).mostChecks).toBe(10_000);
  });

  it('walks past what must stay, also where many began at the same moment', async () => {
    const { database, pruneChecks } = await fill(0);
    for (let at = 0; at < 100; at++) {
      const times = { startedAt: now - 5 * dayMs, updatedAt: now };
      const check = { ...samples.harmless, id: `same-${at}`, ...times, seen: at % 2 === 0 };
      await database.put('checks', check as never);
    }
    expect(await pruneChecks(dayMs, now)).toBe(50);
    expect(await database.count('checks')).toBe(50);
  });
});
