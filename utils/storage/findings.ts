import { longestPauseMs } from '../platform/pause.ts';
import type { StoredFinding } from './db.ts';
import { fromDisk, toDisk } from './disk.ts';
import { forget, recall, remember } from './memory.ts';

/** A cached answer that is still fresh at `now`; null where there is none, or none can be read. */
export async function cachedFinding(key: string, now: number): Promise<StoredFinding | null> {
  const stored = await fromDisk(database => database.get('findings', key), undefined);
  return stored && stored.expiresAt > now ? stored : null;
}

/** When the answers were last cleared in this process. */
let clearedAt = 0;

/**
 * Keeps an answer until `expiresAt`, unless the answers were cleared since it was asked for; where the
 * disk does not take it, it is asked for again.
 */
export async function keepFinding(finding: StoredFinding, askedAt: number): Promise<void> {
  if (askedAt <= clearedAt) return;
  await toDisk(database => database.put('findings', finding));
}

/** Removes what is past its time; called now and then so that the cache cannot grow for ever. */
export async function sweepFindings(now: number): Promise<void> {
  await fromDisk(async database => {
    const transaction = database.transaction('findings', 'readwrite');
    const stale = IDBKeyRange.upperBound(now);
    for await (const cursor of transaction.store.index('expiresAt').iterate(stale)) {
      await cursor.delete();
    }
    await transaction.done;
  }, undefined);
}

/** Forgets all cached answers, but not what a source said about coming back. */
export async function clearFindings(): Promise<void> {
  clearedAt = Date.now();
  await fromDisk(database => database.clear('findings'), undefined);
}

/**
 * Epoch milliseconds before which `source` must not be asked; 0 where it may be. What lies further
 * ahead than any service is believed was written by a clock that is set right by now.
 */
export async function limitedUntil(source: string, now: number): Promise<number> {
  const [onDisk, inMemory] = await Promise.all([
    fromDisk(database => database.get('limits', source), undefined),
    recall(limitKey(source)),
  ]);
  const believed = [onDisk?.until, inMemory].filter(
    it => typeof it === 'number' && it > now && it <= now + longestPauseMs,
  );
  return Math.max(0, ...(believed as number[]));
}

/** Remembers, beyond a stopped background, when a source may be asked again. */
export async function rememberLimit(source: string, until: number): Promise<void> {
  const isOnDisk = await toDisk(database => database.put('limits', { source, until }));
  if (!isOnDisk) await remember(limitKey(source), until);
}

function limitKey(source: string): string {
  return `limit ${source}`;
}

/** Lets `source` be asked again. */
export async function forgetLimit(source: string): Promise<void> {
  await forget(limitKey(source));
  await fromDisk(database => database.delete('limits', source), undefined);
}
