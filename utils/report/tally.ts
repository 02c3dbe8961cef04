import * as z from 'zod/mini';
import { momentSchema } from '../platform/moment.ts';

const countsSchema = z.record(z.string(), z.number());

/** How often each thing happened, by its name. */
export type Counts = z.infer<typeof countsSchema>;

const entrySchema = z.object({
  /** When it began. */
  at: momentSchema,
  /** Whether nothing more is to be expected of it. */
  over: z.boolean(),
  adds: countsSchema,
});
/** One check or report that still can change what it adds. */
export type Entry = z.infer<typeof entrySchema>;

/** What has been counted. Entries are known by their random ids and by nothing of a link. */
export const tallySchema = z.object({
  /** When the period began of which nobody has been told for certain. */
  since: momentSchema,
  /** When it was last told; `told` is what was told then. */
  until: momentSchema,
  told: countsSchema,
  /** What has come to it and is settled. */
  counts: countsSchema,
  /** What began before is settled, or stands among the entries. */
  from: momentSchema,
  entries: z.record(z.string(), entrySchema),
});
export type Tally = z.infer<typeof tallySchema>;

const mostEntries = 500;
const patienceMs = 2 * 86_400_000;

/** Nothing counted yet. */
export function newTally(now: number): Tally {
  return { since: now, until: now, told: {}, counts: {}, from: now, entries: {} };
}

/** With what is known of one thing by now; the same tally where that is nothing new. */
export function noted(tally: Tally, id: string, entry: Entry): Tally {
  const known = tally.entries[id];
  if (!known && entry.at < tally.from) return tally;
  if (known && JSON.stringify(known) === JSON.stringify(entry)) return tally;
  const entries = { ...tally.entries, [id]: entry };
  return trimmed({ ...tally, entries });
}

/** As it is told at `now`: `told` holds everything since, and what is not over waits for its turn, but not for ever. */
export function toTell(tally: Tally, now: number): Tally {
  const isSettled = ({ over, at }: Entry) => over || now - at >= patienceMs;
  const { counts, ...rest } = settled(tally, now, isSettled);
  // A clock that was turned back must not keep what begins now from being counted.
  return { ...rest, told: sum(rest.told, counts), counts: {}, until: now, from: now };
}

/** After what was told has arrived. */
export function arrived(tally: Tally): Tally {
  return { ...tally, since: tally.until, told: {} };
}

/** The older half is settled as it is, where there are too many. */
function trimmed(tally: Tally): Tally {
  const moments = Object.values(tally.entries).map(it => it.at);
  if (moments.length <= mostEntries) return tally;
  const middle = moments.sort((a, b) => a - b)[mostEntries / 2] ?? 0;
  return settled(tally, middle, () => true);
}

/** With everything settled that began before `end` and `isSettled`. */
function settled(tally: Tally, end: number, isSettled: (entry: Entry) => boolean): Tally {
  const all = Object.entries(tally.entries);
  const goes = (entry: Entry) => entry.at < end && isSettled(entry);
  return {
    ...tally,
    from: Math.max(tally.from, end),
    counts: sum(tally.counts, ...all.flatMap(([, it]) => (goes(it) ? [it.adds] : []))),
    entries: Object.fromEntries(all.filter(([, it]) => !goes(it))),
  };
}

function sum(...all: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, number] of Object.entries(counts)) total[name] = (total[name] ?? 0) + number;
  }
  return total;
}
