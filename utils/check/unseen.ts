import { fromDisk } from '../storage/disk.ts';
import { forget, recall, remember } from '../storage/memory.ts';
import { lowestRank, mostUrgent, rankOf } from './attention.ts';
import { checks } from './store.ts';
import type { Check } from './types.ts';

/** Checks in memory have no index: their ranks stand together beside them. */
const rankKey = 'ranks';

type Ranks = Readonly<Record<string, number>>;

/** The check with its rank beside it, for the index; without one where it has nothing to tell. */
export function ranked(check: Check): Check {
  const { attention: _, ...rest } = check;
  const attention = rankOf(check);
  return attention > 0 ? { ...rest, attention } : rest;
}

/** The check of normal or of private windows that deserves attention most; null where none does. */
export async function worstUnseen(isPrivate: boolean): Promise<Check | null> {
  const inMemory = worstInMemory(it => it.private === isPrivate);
  return isPrivate ? inMemory : worseOf(worstOnDisk(), inMemory);
}

/** The same, wherever the check began. */
export async function worstAnywhere(): Promise<Check | null> {
  return worseOf(
    worstOnDisk(),
    worstInMemory(() => true),
  );
}

async function worseOf(...found: readonly Promise<Check | null>[]): Promise<Check | null> {
  return mostUrgent((await Promise.all(found)).filter(it => it !== null));
}

/** One record, as a rule: the index has the worst at its end. */
async function worstOnDisk(): Promise<Check | null> {
  return fromDisk(async database => {
    const index = database.transaction('checks').store.index('attention');
    for await (const cursor of index.iterate(null, 'prev')) {
      const check = checks.parse(cursor.value);
      if (check && rankOf(check) > 0 && !checks.isInMemory(check.id)) return check;
    }
    return null;
  }, null);
}

async function worstInMemory(isMeant: (check: Check) => boolean): Promise<Check | null> {
  const byRank = Object.entries(await readRanks()).sort(([, a], [, b]) => b - a);
  for (const [id] of byRank) {
    const check = await checks.read(id);
    if (check && isMeant(check) && rankOf(check) > 0) return check;
  }
  return null;
}

async function readRanks(): Promise<Ranks> {
  return ((await recall(rankKey)) as Ranks | undefined) ?? {};
}

let noting: Promise<void> = Promise.resolve();

/** Remembers the rank of a check in memory; what is on disk has its index. */
export function noteRank({ id, attention }: Check): Promise<void> {
  if (!checks.isInMemory(id)) return Promise.resolve();
  noting = noting
    .then(async () => {
      const { [id]: before, ...others } = await readRanks();
      if (before === attention) return;
      const ranks = attention === undefined ? others : { ...others, [id]: attention };
      await remember(rankKey, ranks);
    })
    // Without it a check is told a little less well, but goes on.
    .catch(() => {});
  return noting;
}

/** Forgets the rank of one check that was in memory. */
export function forgetRank(id: string): Promise<void> {
  noting = noting.then(async () => {
    const { [id]: before, ...others } = await readRanks();
    if (before !== undefined) await remember(rankKey, others);
  });
  return noting;
}

/** Forgets the ranks of all checks in memory. */
export async function forgetRanks(): Promise<void> {
  await noting;
  await forget(rankKey);
}

/** Gives checks that an earlier version kept their rank, a thousand at most. */
export async function rankOld(): Promise<void> {
  const below = IDBKeyRange.upperBound(lowestRank, true);
  const ids = await fromDisk(
    database => database.getAllKeysFromIndex('checks', 'attention', below, 1_000),
    [],
  );
  for (const id of ids) await checks.update(id, ranked);
}
