import { isPrivateId } from '../storage/collection.ts';
import { fromDisk } from '../storage/disk.ts';
import { checks } from './store.ts';
import type { Check } from './types.ts';
import { matcherOf, type Wanted } from './wanted.ts';

/** How many records one transaction looks at, so that a check under way never waits for long behind one. */
const lookedAtOnce = 500;

/** Where in the order of their beginnings, the newest first, the reading stopped. */
export interface Mark {
  readonly startedAt: number;
  readonly id: string;
}

interface Part {
  /** Newest first. */
  readonly found: readonly Check[];
  /** Null where nothing follows. */
  readonly end: Mark | null;
}

/**
 * The wanted checks that follow `after`, newest first: at most `most`, out of the next 500. None or
 * few says nothing yet while `end` is not null. Those of private windows are never among them.
 */
export async function readPast(wanted: Wanted, after: Mark | null, most: number): Promise<Part> {
  const isWanted = matcherOf(wanted);
  const inMemory = (await checks.inMemory()).filter(isOpen);
  const newer = new Set(inMemory.map(check => check.id));
  const { found, end } = await readDisk(
    after,
    most,
    check => !newer.has(check.id) && isWanted(check),
  );
  // What the disk did not take stands where its moment is.
  const between = inMemory.filter(
    check =>
      isWanted(check) && (!after || isBefore(check, after)) && (!end || !isBefore(check, end)),
  );
  return { found: [...found, ...between].sort((a, b) => (isBefore(a, b) ? 1 : -1)), end };
}

/** All wanted checks, a few hundred at a time, newest first. */
export async function* allPast(wanted: Wanted): AsyncGenerator<readonly Check[]> {
  let after: Mark | null = null;
  do {
    const part: Part = await readPast(wanted, after, lookedAtOnce);
    yield part.found;
    after = part.end;
  } while (after);
}

function readDisk(
  after: Mark | null,
  most: number,
  isWanted: (check: Check) => boolean,
): Promise<Part> {
  return fromDisk<Part>(
    async database => {
      const found: Check[] = [];
      let looked = 0;
      let end: Mark | null = null;
      const index = database.transaction('checks').store.index('startedAt');
      const range = IDBKeyRange.upperBound(after?.startedAt ?? Number.POSITIVE_INFINITY);
      for await (const { key: startedAt, primaryKey: id, value } of index.iterate(range, 'prev')) {
        if (after && !isBefore({ startedAt, id }, after)) continue;
        if (looked === lookedAtOnce || found.length === most) return { found, end };
        looked++;
        end = { startedAt, id };
        const check = checks.parse(value);
        if (check && isOpen(check) && isWanted(check)) found.push(check);
      }
      return { found, end: null };
    },
    { found: [], end: null },
  );
}

function isOpen(check: Check): boolean {
  return !check.private && !isPrivateId(check.id);
}

/** Whether `a` began before `b`; of one moment the index has them in the order of their ids. */
function isBefore(a: Mark, b: Mark): boolean {
  return a.startedAt < b.startedAt || (a.startedAt === b.startedAt && a.id < b.id);
}
