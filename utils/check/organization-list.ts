import { readList } from '../list/read.ts';
import type { OrganizationList } from '../list/types.ts';
import { armListAlarm, disarmListAlarm } from '../platform/alarms.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import {
  forgetList,
  keepListCopy,
  keepListState,
  type ListState,
  readListCopy,
  readListState,
} from '../storage/list.ts';
import { closedOrigins } from './closed.ts';
import { fetchList, keysOf, type ListRule, type ReadCopy } from './list-fetch.ts';
import { readDecisive } from './waiting.ts';

const freshMs = 300_000;
/** After a failure it is tried again sooner, but not by every click. */
const againMs = 60_000;
/** So long a check waits for a newer list, and then goes on with the last copy. */
const waitMs = 1_000;

/** The copy that this process read last. */
let inUse: ReadCopy | null = null;
let fetching: { readonly since: number; readonly done: Promise<void> } | null = null;
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
): Promise<OrganizationList | null> {
  const rule = effective.rules.organizationList;
  if (!rule) return null;
  if (!isPrivate) await inTime(refreshIfDue(rule, effective, now), now);
  return (await copyFor(rule))?.list ?? null;
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
  if (!(await readListState())) return;
  inUse = null;
  await forgetList();
}

async function refreshIfDue(
  rule: ListRule,
  effective: EffectiveSettings,
  now: number,
): Promise<void> {
  if (!fetching) {
    const [state, copy] = await Promise.all([readListState(), copyFor(rule)]);
    // Somebody else may have begun meanwhile.
    if (!fetching && isDue(state, rule, copy !== null, now)) {
      const done = refresh(rule, effective, copy).finally(() => {
        fetching = null;
      });
      fetching = { since: now, done };
    }
  }
  await fetching?.done;
}

function isDue(state: ListState | null, rule: ListRule, hasCopy: boolean, now: number): boolean {
  if (!state || state.url !== rule.url) return true;
  // Without a copy though the last try brought one: the policy wants another key by now.
  if (!hasCopy && state.copy) return true;
  // A clock that was turned back must not keep it from being fetched.
  return Math.abs(now - state.triedAt) >= (state.problem ? againMs : freshMs);
}

async function refresh(
  rule: ListRule,
  effective: EffectiveSettings,
  before: ReadCopy | null,
): Promise<void> {
  const found = await fetchList(rule, before, closedOrigins(effective));
  const now = Date.now();
  const { url } = rule;
  if (typeof found === 'string') {
    const known = before ? (await readListState())?.copy : undefined;
    const copy = known ? { copy: known } : {};
    return keepListState({ url, triedAt: now, problem: found, ...copy });
  }
  const isNew =
    found.copy.text !== before?.copy.text || found.copy.signedBy !== before.copy.signedBy;
  inUse = found;
  if (isNew) await keepListCopy(found.copy);
  const { serial, entries, broken, expires } = found.list;
  const signed = found.copy.signedBy !== null;
  const facts = { serial, entries: entries.size, broken, expires, signed };
  await keepListState({ url, triedAt: now, copy: { fetchedAt: now, ...facts } });
  if (isNew) for (const listener of listeners) listener();
}

/** The last copy, where it is one of this address and signed as the policy wants. */
async function copyFor(rule: ListRule): Promise<ReadCopy | null> {
  inUse ??= await readKept();
  if (!inUse || inUse.copy.url !== rule.url) return null;
  const keys = keysOf(rule);
  const isTrusted = keys.length === 0 || keys.includes(inUse.copy.signedBy ?? '');
  return isTrusted ? inUse : null;
}

async function readKept(): Promise<ReadCopy | null> {
  const copy = await readListCopy();
  const list = copy && readList(copy.text);
  return copy && list && typeof list !== 'string' ? { copy, list } : null;
}

/** What is fetched already has used up its second for everybody. */
async function inTime(refreshing: Promise<void>, now: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = Math.max(0, (fetching?.since ?? now) + waitMs - now);
  const tooLong = new Promise<void>(resolve => {
    timer = setTimeout(resolve, left);
  });
  await Promise.race([refreshing, tooLong]);
  clearTimeout(timer);
}
