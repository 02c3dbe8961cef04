import { storage } from 'wxt/utils/storage';
import {
  arrived,
  type Counts,
  type Entry,
  newTally,
  noted,
  type Tally,
  tallySchema,
  toTell,
} from '../../report/tally.ts';
import type { Report } from '../../report/types.ts';
import type { Check } from '../types.ts';

const item = storage.defineItem<unknown>('local:heartbeatTally', {
  fallback: null,
  version: 1,
  migrations: {},
});

/** As this process knows it; undefined until it was read. Only the background counts. */
let tally: Tally | null | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Counts a check as it stands now. Counted is what happens while it happens, and not what is in the
 * records: a history of no day at all is empty by evening. What happens in private windows is not
 * counted at all, and nothing is where no policy wants a heartbeat.
 */
export async function countCheck(check: Check): Promise<void> {
  if (check.private) return;
  const { id, stage, startedAt, verdict, receipts } = check;
  const over = stage === 'done';
  const scans = receipts.filter(it => it.visibility !== undefined).length;
  await change(now => {
    const before = now.entries[id]?.adds ?? {};
    const asked = stage === 'asking' ? 1 : (before.questions ?? 0);
    const adds = { ...(over ? { [`check ${verdict.word}`]: 1 } : {}), scans, questions: asked };
    return noted(now, id, { at: startedAt, over, adds: withoutNone(adds) });
  });
}

/** The same of a report and all its recipients. */
export async function countReport(report: Report): Promise<void> {
  if (report.private) return;
  await change(now => noted(now, `report ${report.id}`, entryOf(report)));
}

/** What there is to tell at `now`; what was told and has not arrived is told again. Begins to count at the first time. */
export async function takeTotals(
  now: number,
): Promise<{ readonly since: number; readonly told: Counts; readonly waiting: number }> {
  const { since, told, entries } = (await change(it => toTell(it, now), now)) ?? newTally(now);
  const waiting = Object.keys(entries).filter(id => id.startsWith('report ')).length;
  return { since, told, waiting };
}

/** Begins to count, where nobody has yet. */
export async function beginCounting(now: number): Promise<void> {
  await change(it => it, now);
}

/** What was told last has arrived: from here on only what came since is told. */
export async function totalsArrived(): Promise<void> {
  await change(arrived);
}

/** Counts no more, and forgets what was counted. */
export async function stopCounting(): Promise<void> {
  await inTurn(async () => {
    tally = null;
    if (await item.getValue()) await item.removeValue();
  });
}

function entryOf({ createdAt, contents, deliveries }: Report): Entry {
  const adds: Record<string, number> = { [`report ${contents.kind}`]: 1 };
  for (const { state } of deliveries) {
    adds[`delivery ${state}`] = (adds[`delivery ${state}`] ?? 0) + 1;
  }
  const over = deliveries.every(({ state }) => state !== 'queued' && state !== 'sending');
  return { at: createdAt, over, adds };
}

/** Changes wait for each other; where nothing is counted, there is nothing to change but with `begin`. */
function change(next: (tally: Tally) => Tally, begin?: number): Promise<Tally | null> {
  return inTurn(async () => {
    if (tally === undefined) tally = await read();
    const before = tally ?? (begin === undefined ? null : newTally(begin));
    if (!before) return null;
    const after = next(before);
    if (after !== tally) {
      tally = after;
      // On a full disk it counts for as long as the process does.
      await item.setValue(after);
    }
    return after;
  });
}

function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
  const done = queue.then(work).catch(() => null);
  queue = done;
  return done;
}

async function read(): Promise<Tally | null> {
  const parsed = tallySchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : null;
}

function withoutNone(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));
}
