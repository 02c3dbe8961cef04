import browser from 'webextension-polyfill';
import { announce } from '../platform/messages.ts';
import { db } from '../storage/db.ts';
import { unseenWhereWorse } from './attention.ts';
import { checks } from './store.ts';
import type { Check } from './types.ts';
import { forgetRanks, noteRank, ranked, worstUnseen } from './unseen.ts';

/** A check that began so shortly before the popup opened belongs to the click that opened it. */
export const sameClickMs = 10_000;

const listeners = new Set<(check: Check) => void>();
const forgottenListeners = new Set<() => void>();

/** Calls `listener` in this process with each check that changed. */
export function onCheckChanged(listener: (check: Check) => void): void {
  listeners.add(listener);
}

/** Writes a new check and makes it the one the popup shows. */
export async function addCheck(check: Check): Promise<void> {
  const begun = ranked(check);
  await checks.write(begun);
  await browser.storage.session.set({ [currentKey(check.private)]: check.id });
  await noteRank(begun);
  tell(begun);
}

/** Changes a check and announces it; null where it is gone. */
export async function updateCheck(
  id: string,
  change: (check: Check) => Check,
): Promise<Check | null> {
  let changed = false;
  const after = await checks.update(id, before => {
    const next = change(before);
    changed = next !== before;
    if (!changed) return before;
    return ranked({ ...unseenWhereWorse(next, before), updatedAt: Date.now() });
  });
  if (!after || !changed) return after;
  await noteRank(after);
  tell(after);
  return after;
}

/** One check; null where there is none. */
export function readCheck(id: string): Promise<Check | null> {
  return checks.read(id);
}

/** The last checks, newest first; private ones are never among them. */
export async function latestChecks(limit: number): Promise<Check[]> {
  const newest: Check[] = [];
  const index = (await db()).transaction('checks').store.index('startedAt');
  for await (const cursor of index.iterate(null, 'prev')) {
    const check = checks.parse(cursor.value);
    if (check) newest.push(check);
    if (newest.length >= limit) break;
  }
  return newest;
}

/**
 * The check to show when the popup opens in this window, of checks of such windows only: the one
 * whose click opened it, else the worst that nobody has seen yet or that waits, else one that goes on.
 */
export async function currentCheck(now = Date.now()): Promise<Check | null> {
  const window = await browser.windows.getCurrent().catch(() => null);
  const isPrivate = Boolean(window?.incognito);
  const key = currentKey(isPrivate);
  const id = (await browser.storage.session.get(key))[key];
  const last = typeof id === 'string' ? await readCheck(id) : null;
  const begun = last && !(last.stage === 'done' && last.seen) ? last : null;
  if (begun && now - begun.startedAt < sameClickMs) return begun;
  return (await worstUnseen(isPrivate)) ?? begun;
}

/** The last check begun in a normal window and the last one begun in a private window. */
export async function currentChecks(): Promise<Check[]> {
  const kept = await browser.storage.session.get([currentKey(false), currentKey(true)]);
  const ids = Object.values(kept).filter(id => typeof id === 'string');
  const found = await Promise.all(ids.map(readCheck));
  return found.filter(check => check !== null);
}

/** Every check that something is still under way for. */
export async function unfinishedChecks(): Promise<Check[]> {
  const database = await db();
  const stages = ['reading', 'asking', 'working'] as const;
  const onDisk = await Promise.all(
    stages.map(stage => database.getAllFromIndex('checks', 'stage', stage)),
  );
  const hidden = await checks.privateRecords();
  return [...onDisk.flat().flatMap(it => checks.parse(it) ?? []), ...hidden].filter(
    check => check.stage !== 'done' && check.stage !== 'choosing',
  );
}

/** How much is kept, for the options page. Bytes are the browser's estimate of all we store. */
export async function historySize(): Promise<{ checks: number; findings: number; bytes: number }> {
  const database = await db();
  const estimate = await navigator.storage?.estimate?.();
  return {
    checks: await database.count('checks'),
    findings: await database.count('findings'),
    bytes: estimate?.usage ?? 0,
  };
}

/** Forgets which checks were begun last, and which private ones nobody has seen. */
export async function forgetCurrent(): Promise<void> {
  await forgetRanks();
  await browser.storage.session.remove([currentKey(false), currentKey(true)]);
}

/** Calls `listener` in this process whenever checks were forgotten. */
export function onForgotten(listener: () => void): void {
  forgottenListeners.add(listener);
}

/** Says that checks are gone, here and to open pages. */
export function tellForgotten(): void {
  for (const listener of forgottenListeners) listener();
  void announce('');
}

function currentKey(isPrivate: boolean): string {
  return isPrivate ? 'current private' : 'current';
}

function tell(check: Check): void {
  for (const listener of listeners) listener(check);
  void announce(check.id);
}
