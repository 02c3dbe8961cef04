import { longestPauseMs } from '../platform/pause.ts';
import { db, type StoredFinding } from './db.ts';

/** A cached answer that is still fresh at `now`; null where there is none. */
export async function cachedFinding(key: string, now: number): Promise<StoredFinding | null> {
  const stored = await (await db()).get('findings', key);
  return stored && stored.expiresAt > now ? stored : null;
}

/** When the answers were last cleared in this process. */
let clearedAt = 0;

/** Keeps an answer until `expiresAt`, unless the answers were cleared since it was asked for. */
export async function keepFinding(finding: StoredFinding, askedAt: number): Promise<void> {
  if (askedAt <= clearedAt) return;
  await (await db()).put('findings', finding);
}

/** Removes what is past its time; called now and then so that the cache cannot grow for ever. */
export async function sweepFindings(now: number): Promise<void> {
  const transaction = (await db()).transaction('findings', 'readwrite');
  const stale = IDBKeyRange.upperBound(now);
  for await (const cursor of transaction.store.index('expiresAt').iterate(stale)) {
    await cursor.delete();
  }
  await transaction.done;
}

/** Forgets all cached answers, but not what a source said about coming back. */
export async function clearFindings(): Promise<void> {
  clearedAt = Date.now();
  await (await db()).clear('findings');
}

/**
 * Epoch milliseconds before which `source` must not be asked; 0 where it may be. What lies further
 * ahead than any service is believed was written by a clock that is set right by now.
 */
export async function limitedUntil(source: string, now: number): Promise<number> {
  const until = (await (await db()).get('limits', source))?.until;
  return typeof until === 'number' && until <= now + longestPauseMs ? until : 0;
}

/** Remembers, beyond a stopped background, when a source may be asked again. */
export async function rememberLimit(source: string, until: number): Promise<void> {
  await (await db()).put('limits', { source, until });
}

/** Lets `source` be asked again. */
export async function forgetLimit(source: string): Promise<void> {
  await (await db()).delete('limits', source);
}
