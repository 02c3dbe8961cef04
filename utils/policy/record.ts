import { asObject, isObject } from './settings/salvage.ts';

/** The last policy that was in force, and what has gone missing of it. Kept apart from the settings so that nothing merges them. */
export interface PolicyRecord {
  readonly policy: Readonly<Record<string, unknown>>;
  /** By key, epoch milliseconds of when it was first found missing. */
  readonly missingSince: Readonly<Record<string, number>>;
  /** Days in a row on which the browser ran and no managed value came. */
  readonly daysWithout: number;
  /** The last of these days, as `2025-03-31`; empty where there is none. */
  readonly lastDay: string;
}

/** So many running days without any managed value end a policy: the device has left the organization. */
const mostDaysWithout = 14;

/** A record as it was stored, also in its first shape, which was the policy alone; null where there is none. */
export function parseRecord(stored: unknown): PolicyRecord | null {
  if (!isObject(stored)) return null;
  if (!isObject(stored.policy)) return fresh(stored);
  const { policy, missingSince, daysWithout, lastDay } = stored;
  const since = Object.entries(asObject(missingSince)).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    policy,
    missingSince: Object.fromEntries(since),
    daysWithout: typeof daysWithout === 'number' ? daysWithout : 0,
    lastDay: typeof lastDay === 'string' ? lastDay : '',
  };
}

/** A record of a policy that has just arrived; null where it says nothing. */
export function recordOf(
  policy: Readonly<Record<string, unknown>>,
  missingSince: Readonly<Record<string, number>>,
): PolicyRecord | null {
  return Object.keys(policy).length > 0 ? { ...fresh(policy), missingSince } : null;
}

/** The record after a look that found no managed value at all; null where the policy has ended. */
export function afterAbsence(record: PolicyRecord, now: number): PolicyRecord | null {
  const today = new Date(now).toISOString().slice(0, 'yyyy-mm-dd'.length);
  // A clock that was turned back counts no day twice.
  const isNewDay = today > record.lastDay;
  const daysWithout = record.daysWithout + Number(isNewDay);
  if (daysWithout > mostDaysWithout) return null;
  const since = Object.keys(record.policy).map(key => [key, record.missingSince[key] ?? now]);
  return {
    policy: record.policy,
    missingSince: Object.fromEntries(since),
    daysWithout,
    lastDay: isNewDay ? today : record.lastDay,
  };
}

function fresh(policy: Readonly<Record<string, unknown>>): PolicyRecord {
  return { policy, missingSince: {}, daysWithout: 0, lastDay: '' };
}
