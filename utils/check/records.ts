import browser from 'webextension-polyfill';
import { announce } from '../platform/messages.ts';
import { fromDisk } from '../storage/disk.ts';
import { forget, recall, remember } from '../storage/memory.ts';
import { trimChecks } from '../storage/room.ts';
import { unseenWhereWorse } from './attention.ts';
import { checks } from './store.ts';
import type { Check } from './types.ts';
import { forgetRanks, noteRank, ranked, worstUnseen } from './unseen.ts';

/** A check that began so shortly before the popup opened belongs to the click that opened it. */
export const sameClickMs = 10_000;

/** The browser's memory is small, and what is there is looked at soon or never. */
const mostInMemory = 50;

const listeners = new Set<(check: Check) => void>();
/** Several changes may have been written as one; each caller has the same record then. */
const told = new WeakSet<Check>();
const forgottenListeners = new Set<() => void>();

/** Calls `listener` in this process with each check that changed. */
export function onCheckChanged(listener: (check: Check) => void): void {
  listeners.add(listener);
}

/** Writes a new check and makes it the one the popup shows. */
export async function addCheck(check: Check): Promise<void> {
  const begun = ranked(check);
  await checks.write(begun);
  // A list has a page of its own, which no popup takes the place of.
  if (!check.place) await remember(currentKey(check.private), check.id);
  await noteRank(begun);
  tell(begun);
  if (checks.isInMemory(check.id)) await trimChecks(mostInMemory);
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
  if (!after || !changed || told.has(after)) return after;
  told.add(after);
  await noteRank(after);
  tell(after);
  return after;
}

/** One check; null where there is none. */
export function readCheck(id: string): Promise<Check | null> {
  return checks.read(id);
}

/**
 * A check that only this process has, because neither disk nor browser took it: the named one, or the
 * one that the popup should show. Null where the pages can read it themselves.
 */
export async function heldCheck(isPrivate: boolean, id?: string): Promise<Check | null> {
  const held = id ?? (await recall(currentKey(isPrivate)));
  if (typeof held !== 'string' || !checks.isOnlyHere(held)) return null;
  return readCheck(held);
}

/** The last checks, newest first; private ones are never among them. */
export async function latestChecks(limit: number): Promise<Check[]> {
  const inMemory = await checks.inMemory();
  const newer = new Set(inMemory.map(check => check.id));
  const onDisk = await fromDisk(async database => {
    const newest: Check[] = [];
    const index = database.transaction('checks').store.index('startedAt');
    for await (const cursor of index.iterate(null, 'prev')) {
      const check = newer.has(cursor.value.id) ? null : checks.parse(cursor.value);
      if (check) newest.push(check);
      if (newest.length >= limit) break;
    }
    return newest;
  }, []);
  return [...inMemory.filter(check => !check.private), ...onDisk]
    .sort((a, b) => b.startedAt - a.startedAt)
    .slice(0, limit);
}

/**
 * The check to show when the popup opens in this window, of checks of such windows only: the one
 * whose click opened it, else the worst that nobody has seen yet or that waits, else one that goes on.
 */
export async function currentCheck(now = Date.now()): Promise<Check | null> {
  // It opens while the browser is asked the rest; most often it is needed.
  void fromDisk(async () => {}, undefined);
  const [window, normalId, privateId] = await Promise.all([
    browser.windows.getCurrent().catch(() => null),
    recall(currentKey(false)),
    recall(currentKey(true)),
  ]);
  const isPrivate = Boolean(window?.incognito);
  const id = isPrivate ? privateId : normalId;
  const last = typeof id === 'string' ? await readCheck(id) : null;
  const begun = last && !(last.stage === 'done' && last.seen) ? last : null;
  if (begun && now - begun.startedAt < sameClickMs) return begun;
  return (await worstUnseen(isPrivate)) ?? begun;
}

/** The last check begun in a normal window and the last one begun in a private window. */
export async function currentChecks(): Promise<Check[]> {
  const kept = await Promise.all([recall(currentKey(false)), recall(currentKey(true))]);
  const ids = kept.filter(id => typeof id === 'string');
  const found = await Promise.all(ids.map(readCheck));
  return found.filter(check => check !== null);
}

/** Every check that something is still under way for. */
export async function unfinishedChecks(): Promise<Check[]> {
  const stages = ['reading', 'asking', 'working'] as const;
  const inMemory = await checks.inMemory();
  const newer = new Set(inMemory.map(check => check.id));
  const found = await fromDisk(
    database => Promise.all(stages.map(it => database.getAllFromIndex('checks', 'stage', it))),
    [],
  );
  const onDisk = found.flat().filter(it => !newer.has(it.id));
  return [...onDisk.flatMap(it => checks.parse(it) ?? []), ...inMemory].filter(
    check => !isOver(check),
  );
}

/** The last checks of all windows, private ones too; for the background's own work. */
export async function latestWithPrivate(limit: number): Promise<Check[]> {
  const hidden = (await checks.inMemory()).filter(check => check.private);
  return [...hidden, ...(await latestChecks(limit))];
}

/** Ids of the checks that show a scan. */
export async function checksShowing(scanId: string): Promise<string[]> {
  const onDisk = await fromDisk(
    database => database.getAllKeysFromIndex('checks', 'scan', scanId),
    [],
  );
  const inMemory = (await checks.inMemory()).filter(
    ({ scan }) => scan.state !== 'none' && scan.id === scanId,
  );
  return [...new Set([...onDisk, ...inMemory.map(check => check.id)])];
}

/** How much is kept, for the options page. Bytes are the browser's estimate of all we store. */
export async function historySize(): Promise<{ checks: number; findings: number; bytes: number }> {
  const [onDisk, estimate, inMemory] = await Promise.all([
    fromDisk(
      async database => ({
        checks: await database.count('checks'),
        findings: await database.count('findings'),
      }),
      { checks: 0, findings: 0 },
    ),
    navigator.storage?.estimate?.().catch(() => null),
    checks.inMemory(),
  ]);
  const fallen = inMemory.filter(check => !check.private).length;
  return { ...onDisk, checks: onDisk.checks + fallen, bytes: estimate?.usage ?? 0 };
}

/** Forgets which checks were begun last, and which private ones nobody has seen. */
export async function forgetCurrent(): Promise<void> {
  await forgetRanks();
  await forget(currentKey(false), currentKey(true));
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

function isOver({ stage }: Check): boolean {
  return stage === 'done' || stage === 'choosing';
}

function currentKey(isPrivate: boolean): string {
  return isPrivate ? 'current private' : 'current';
}

function tell(check: Check): void {
  for (const listener of listeners) listener(check);
  void announce(check.id, checks.isOnlyHere(check.id));
}
