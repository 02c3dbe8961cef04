import { type Database, db } from '../storage/db.ts';
import { checks } from './store.ts';

const dayMs = 86_400_000;

/** How many checks are kept at most, whatever their age. */
export const mostChecks = 10_000;

/** How many records one transaction touches, so that a click never waits for long behind one. */
export const batchSize = 25;

/** A record as it lies there: perhaps of another version, perhaps broken. */
type Raw = Readonly<Record<string, unknown>>;

/** Where in the order of their beginnings a batch ended. */
interface Mark {
  readonly startedAt: number;
  readonly id: string;
}

interface Batch {
  readonly gone: number;
  /** Null where nothing follows. */
  readonly end: Mark | null;
}

/**
 * Forgets the checks that began longer than `keepMs` ago, and the oldest of more than `atMost`, each
 * with the scan and the picture that no other check shows. How many went.
 */
export async function pruneChecks(
  keepMs: number,
  now: number,
  atMost = mostChecks,
): Promise<number> {
  const database = await db();
  const old = await forgetUntil(database, now - keepMs, now);
  const excess = (await database.count('checks')) - atMost;
  return excess > 0 ? old + (await forgetUntil(database, Number.MAX_VALUE, now, excess)) : old;
}

async function forgetUntil(
  database: Database,
  until: number,
  now: number,
  atMost = Number.POSITIVE_INFINITY,
): Promise<number> {
  let gone = 0;
  let after: Mark | null = null;
  do {
    const batch: Batch = await forgetBatch(database, until, now, after, atMost - gone);
    gone += batch.gone;
    after = batch.end;
  } while (after && gone < atMost);
  return gone;
}

async function forgetBatch(
  database: Database,
  until: number,
  now: number,
  after: Mark | null,
  atMost: number,
): Promise<Batch> {
  const transaction = database.transaction(['checks', 'scans', 'screenshots'], 'readwrite');
  const left = transaction.objectStore('checks');
  const range = IDBKeyRange.bound(after?.startedAt ?? Number.NEGATIVE_INFINITY, until);
  const going: Promise<void>[] = [];
  const scans = new Set<string>();
  let seen = 0;
  let end: Mark | null = null;
  for await (const cursor of left.index('startedAt').iterate(range)) {
    const { key: startedAt, primaryKey: id, value } = cursor;
    if (after && startedAt === after.startedAt && id <= after.id) continue;
    if (seen === batchSize || going.length >= atMost) break;
    seen++;
    end = { startedAt, id };
    if (mustStay(value as unknown as Raw, now)) continue;
    going.push(cursor.delete());
    if (value.scan?.id !== undefined) scans.add(value.scan.id);
  }
  await Promise.all(going);
  const shown = await Promise.all([...scans].map(id => left.index('scan').count(id)));
  const unshown = [...scans].filter((_, at) => shown[at] === 0);
  await Promise.all(
    unshown.flatMap(id => [
      transaction.objectStore('scans').delete(id),
      transaction.objectStore('screenshots').delete(id),
    ]),
  );
  await transaction.done;
  return { gone: going.length, end: seen < batchSize ? null : end };
}

/**
 * However short the history is, what ended unseen or is under way stays for a day after its last
 * change: whoever was warned while away can still read why. A question that waits stays for a day
 * after it came up: going on with it anew at each start is no change.
 */
function mustStay(raw: Raw, now: number): boolean {
  if (raw.stage === 'done' && raw.seen === true) return false;
  const check = checks.parse(raw);
  if (!check) return false;
  const waits = check.stage === 'asking' || check.stage === 'choosing';
  return Math.abs(now - (waits ? check.startedAt : check.updatedAt)) < dayMs;
}
