import browser from 'webextension-polyfill';
import { isPrivateId } from '../storage/collection.ts';
import { db } from '../storage/db.ts';
import { lowestRank, mostUrgent, rankOf } from './attention.ts';
import { checks } from './store.ts';
import type { Check } from './types.ts';

/** Private checks have no index: their ranks stand together in memory. */
const rankKey = 'private ranks';

type Ranks = Readonly<Record<string, number>>;

/** The check with its rank beside it, for the index; without one where it has nothing to tell. */
export function ranked(check: Check): Check {
  const { attention: _, ...rest } = check;
  const attention = rankOf(check);
  return attention > 0 ? { ...rest, attention } : rest;
}

/** The check of normal or of private windows that deserves attention most; null where none does. */
export async function worstUnseen(isPrivate: boolean): Promise<Check | null> {
  return isPrivate ? worstInMemory() : worstOnDisk();
}

/** The same, wherever the check began. */
export async function worstAnywhere(): Promise<Check | null> {
  // Where the disk fails, what is in memory is still told.
  const found = await Promise.allSettled([worstOnDisk(), worstInMemory()]);
  return mostUrgent(found.flatMap(it => (it.status === 'fulfilled' ? (it.value ?? []) : [])));
}

/** One record, as a rule: the index has the worst at its end. */
async function worstOnDisk(): Promise<Check | null> {
  const index = (await db()).transaction('checks').store.index('attention');
  for await (const cursor of index.iterate(null, 'prev')) {
    const check = checks.parse(cursor.value);
    if (check && rankOf(check) > 0) return check;
  }
  return null;
}

async function worstInMemory(): Promise<Check | null> {
  const byRank = Object.entries(await readRanks()).sort(([, a], [, b]) => b - a);
  for (const [id] of byRank) {
    const check = await checks.read(id);
    if (check && rankOf(check) > 0) return check;
  }
  return null;
}

async function readRanks(): Promise<Ranks> {
  return ((await browser.storage.session.get(rankKey))[rankKey] as Ranks | undefined) ?? {};
}

let noting: Promise<void> = Promise.resolve();

/** Remembers the rank of a private check; what is on disk has its index. */
export function noteRank({ id, attention }: Check): Promise<void> {
  if (!isPrivateId(id)) return Promise.resolve();
  noting = noting
    .then(async () => {
      const { [id]: before, ...others } = await readRanks();
      if (before === attention) return;
      const ranks = attention === undefined ? others : { ...others, [id]: attention };
      await browser.storage.session.set({ [rankKey]: ranks });
    })
    // Without it a private check is told a little less well, but goes on.
    .catch(() => {});
  return noting;
}

/** Forgets the ranks of all private checks. */
export async function forgetRanks(): Promise<void> {
  await noting;
  await browser.storage.session.remove(rankKey);
}

/** Gives checks that an earlier version kept their rank, a thousand at most. */
export async function rankOld(): Promise<void> {
  const below = IDBKeyRange.upperBound(lowestRank, true);
  const ids = await (await db()).getAllKeysFromIndex('checks', 'attention', below, 1_000);
  for (const id of ids) await checks.update(id, ranked);
}
