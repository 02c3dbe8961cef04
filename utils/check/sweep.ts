import { type Database, db } from '../storage/db.ts';
import { batchSize } from './prune.ts';

/** A scan is written just before the check that shows it; a younger one may still be waiting for it. */
const youngMs = 3_600_000;

/** Forgets scans that no check shows any more, as after "Scan again", and pictures without a scan. */
export async function sweepScans(now: number): Promise<void> {
  const database = await db();
  await eachBatch(database, 'scans', ids => sweepBatch(database, ids, now));
  await eachBatch(database, 'screenshots', ids => sweepPictures(database, ids));
}

/** Walks over the keys of a store, a few at a time, each batch in a transaction of its own. */
async function eachBatch(
  database: Database,
  store: 'scans' | 'screenshots',
  sweep: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  let last: string | undefined;
  do {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const ids = await database.getAllKeys(store, range, batchSize);
    await sweep(ids);
    last = ids.length < batchSize ? undefined : ids.at(-1);
  } while (last !== undefined);
}

async function sweepBatch(database: Database, ids: readonly string[], now: number): Promise<void> {
  const transaction = database.transaction(['checks', 'scans', 'screenshots'], 'readwrite');
  const scans = transaction.objectStore('scans');
  const shown = transaction.objectStore('checks').index('scan');
  for (const id of ids) {
    if ((await shown.count(id)) > 0) continue;
    const raw = (await scans.get(id)) as { createdAt?: unknown } | undefined;
    const { createdAt } = raw ?? {};
    if (typeof createdAt === 'number' && Math.abs(now - createdAt) < youngMs) continue;
    await scans.delete(id);
    await transaction.objectStore('screenshots').delete(id);
  }
  await transaction.done;
}

async function sweepPictures(database: Database, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(['scans', 'screenshots'], 'readwrite');
  for (const id of ids) {
    if ((await transaction.objectStore('scans').count(id)) > 0) continue;
    await transaction.objectStore('screenshots').delete(id);
  }
  await transaction.done;
}
