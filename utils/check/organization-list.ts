import type { SearchableList } from '../list/lookup.ts';
import { armListAlarm, disarmListAlarm } from '../platform/alarms.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { forgetList, keepListState, type ListState, readListState } from '../storage/list.ts';
import { closedOrigins } from './closed.ts';
import { copyFor, dropCopy, searchable, useCopy } from './list-copy.ts';
import { type Fetching, fetchList, type ListRule, type ReadCopy } from './list-fetch.ts';
import { bringParts } from './list-progress.ts';
import { readDecisive } from './waiting.ts';

const freshMs = 300_000;
/** After a failure it is tried again sooner, but not by every click. */
const againMs = 60_000;
/** So long a check waits for a newer list, and then goes on with the last copy. */
const waitMs = 1_000;

/** What is being fetched, by what the policy said when that began. */
let fetching: {
  readonly what: string;
  readonly since: number;
  readonly stop: AbortController;
  readonly done: Promise<void>;
} | null = null;
const listeners = new Set<() => void>();

/** Calls `listener` in this process whenever another list came into use. */
export function onListChanged(listener: () => void): void {
  listeners.add(listener);
}

/**
 * The organization's list for a check: fetched again where the copy is older than some minutes,
 * waiting for a second at most, else the last copy; null where there is none. A click in a private
 * window fetches nothing: when that was would stay on the disk.
 */
export async function listFor(
  effective: EffectiveSettings,
  isPrivate: boolean,
  now = Date.now(),
): Promise<SearchableList | null> {
  const rule = effective.rules.organizationList;
  if (!rule) return null;
  if (!isPrivate) await inTime(refreshIfDue(rule, effective, now), now);
  return searchable(await copyFor(rule));
}

/** Fetches the list where it is due and sees to the next time, or forgets it where no policy names one. */
export async function keepListFresh(): Promise<void> {
  const effective = await readDecisive();
  const rule = effective.rules.organizationList;
  if (rule) {
    await armListAlarm(freshMs / 60_000);
    await refreshIfDue(rule, effective, Date.now());
    return;
  }
  await disarmListAlarm();
  await stopFetching();
  if (!(await readListState())) return;
  dropCopy();
  await forgetList();
}

/** Fetches the list though it is not due: somebody has just decided what it may say. */
export async function renewList(): Promise<void> {
  const effective = await readDecisive();
  const rule = effective.rules.organizationList;
  if (rule) await refreshIfDue(rule, effective, Date.now(), true);
}

async function refreshIfDue(
  rule: ListRule,
  effective: EffectiveSettings,
  now: number,
  isWanted = false,
): Promise<void> {
  const closed = closedOrigins(effective);
  const what = JSON.stringify([rule, closed]);
  if (fetching?.what !== what) await stopFetching();
  if (!fetching) {
    const [state, copy] = await Promise.all([readListState(), copyFor(rule)]);
    const isUsable = (await searchable(copy)) !== null;
    // Somebody else may have begun meanwhile.
    if (!fetching && (isWanted || isDue(state, rule, { copy, isUsable }, now))) {
      const stop = new AbortController();
      const before = { copy, isUsable };
      const done = refresh(rule, before, { closed, signal: stop.signal }).finally(() => {
        fetching = null;
      });
      fetching = { what, since: now, stop, done };
    }
  }
  await fetching?.done;
}

/** Ends what is being fetched for a policy that is no longer the same. */
async function stopFetching(): Promise<void> {
  fetching?.stop.abort();
  await fetching?.done;
}

/** The last copy, and whether all of it is here. */
interface Before {
  readonly copy: ReadCopy | null;
  readonly isUsable: boolean;
}

function isDue(
  state: ListState | null,
  rule: ListRule,
  { copy, isUsable }: Before,
  now: number,
): boolean {
  if (!state || state.url !== rule.url) return true;
  // Without a copy though the last try brought one: the policy wants another key by now.
  if (!copy && state.copy) return true;
  // The background was stopped in the middle.
  if (state.unfinished && !state.problem) return true;
  // A clock that was turned back must not keep it from being fetched.
  const isFine = !state.problem && isUsable;
  return Math.abs(now - state.triedAt) >= (isFine ? freshMs : againMs);
}

async function refresh(
  rule: ListRule,
  { copy, isUsable }: Before,
  fetching: Fetching,
): Promise<void> {
  const { url } = rule;
  const found = await fetchList(rule, copy, fetching);
  const known = copy ? (await readListState())?.copy : undefined;
  const kept = known ? { copy: known } : {};
  const failed =
    typeof found === 'string' ? { problem: found } : await bringParts(found, copy, fetching, kept);
  if (fetching.signal.aborted) return;
  if (failed || typeof found === 'string') {
    return keepListState({ url, triedAt: Date.now(), ...failed, ...kept });
  }
  const isSame = found.copy.text === copy?.copy.text && found.copy.signedBy === copy.copy.signedBy;
  const isNew = !isSame || !isUsable;
  const now = Date.now();
  const facts = await useCopy(found, isNew);
  await keepListState({ url, triedAt: now, copy: { fetchedAt: now, ...facts } });
  if (isNew) for (const listener of listeners) listener();
}

/** What is fetched already has used up its second for everybody. */
async function inTime(refreshing: Promise<void>, now: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A clock that was turned back must not make it longer.
  const left = Math.min(waitMs, Math.max(0, (fetching?.since ?? now) + waitMs - now));
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, left);
  });
  await Promise.race([refreshing, tooLong]);
  clearTimeout(timer);
}
