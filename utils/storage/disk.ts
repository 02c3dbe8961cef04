import { type Database, db, reopenLater } from './db.ts';
import { isInTrouble, noteKept, noteTrouble } from './trouble.ts';

/** What `read` finds on the disk; `otherwise` where the disk cannot be read. Never throws. */
export async function fromDisk<T>(
  read: (database: Database) => Promise<T>,
  otherwise: T,
): Promise<T> {
  return withDatabase(read).catch(() => otherwise);
}

/**
 * Writes to the disk; false where that fails. After a failure that lies in the disk and not in the
 * value, this process writes no more: the next start tries again. Never throws.
 */
export async function toDisk(write: (database: Database) => Promise<unknown>): Promise<boolean> {
  if (isInTrouble()) return false;
  try {
    await withDatabase(write);
    noteKept();
    return true;
  } catch (error) {
    if (!isAboutValue(error)) await noteTrouble(error);
    return false;
  }
}

/** The same for what the disk may be too small for while all else still fits: that costs nothing but itself. */
export function toDiskIfItFits(write: (database: Database) => Promise<unknown>): Promise<boolean> {
  if (isInTrouble()) return Promise.resolve(false);
  return withDatabase(write).then(
    () => true,
    () => false,
  );
}

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await db();
  try {
    return await work(database);
  } catch (error) {
    // Closed in the middle, for another version or by the browser.
    if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
    reopenLater();
    return work(await db());
  }
}

function isAboutValue(error: unknown): boolean {
  return error instanceof Error && ['DataCloneError', 'DataError'].includes(error.name);
}
