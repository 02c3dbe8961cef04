import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { itemOf, newItem } from '../../utils/check/several/item.ts';
import type { Progress } from '../../utils/check/several/progress.ts';
import { createQueue, type Queue } from '../../utils/check/several/queue.ts';
import type { List } from '../../utils/check/several/reading.ts';
import { checksOfList } from '../../utils/check/several/records.ts';
import { ask, onAnnouncement } from '../../utils/platform/messages.ts';
import { isPrivateId, newId } from '../../utils/storage/collection.ts';
import { readAnywhere } from '../useShownCheck.ts';
import { portsFor } from './ports.ts';

/** Changes come faster than anybody reads. */
const paintMs = 50;

/** Stands for a list of a private window that has not been given yet. */
export const noPrivateList = 'private-';

interface Work {
  readonly id: string;
  readonly queue: Queue;
  /** What was read for it; null where an earlier page had begun it. */
  readonly list: List | null;
  /** How many an earlier page had not begun. */
  readonly lost: number;
}

/** The list on the page and how far it is; `named` is one that an earlier page had begun. */
export function useList(named: string | null) {
  const [work, setWork] = useState<Work | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const latest = useRef<Progress | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const tell = useCallback((newest: Progress) => {
    latest.current = newest;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      setProgress(latest.current);
    }, paintMs);
  }, []);

  const take = useCallback((next: Work, first: Progress) => {
    latest.current = first;
    setProgress(first);
    setWork(next);
    // What a reload finds again; a private id leads nowhere once its window is closed.
    history.replaceState(null, '', `#${next.id}`);
  }, []);

  const open = useCallback(
    (list: List, isPrivate: boolean) => {
      const id = newId(isPrivate);
      const items = list.entries.map(newItem);
      const ports = portsFor({ id, of: items.length, private: isPrivate });
      const queue = createQueue(items, ports, tell);
      take({ id, queue, list, lost: 0 }, { items, mode: 'ready', held: null, without: [] });
      return queue;
    },
    [tell, take],
  );

  useEffect(() => {
    if (!named) return;
    void checksOfList(named).then(checks => {
      const of = checks[0]?.place?.of;
      if (!of) return;
      const items = checks.map(itemOf);
      const ports = portsFor({ id: named, of, private: isPrivateId(named) });
      const queue = createQueue(items, ports, tell);
      const lost = Math.max(0, of - items.length);
      take(
        { id: named, queue, list: null, lost },
        { items, mode: 'running', held: null, without: [] },
      );
      queue.run();
    });
  }, [named, tell, take]);

  useEffect(() => {
    if (!work) return;
    const stop = onAnnouncement((id, held) => void hear(work, latest.current, id, held));
    const leave = () => markSeen(latest.current);
    addEventListener('pagehide', leave);
    return () => {
      stop();
      leave();
      removeEventListener('pagehide', leave);
      work.queue.close();
    };
  }, [work]);

  const close = () => {
    history.replaceState(null, '', addressWithout(work?.id ?? ''));
    setWork(null);
    setProgress(null);
  };
  return { work, progress, open, close };
}

/** The page's address without a list; in place of a private window's it stays so after a reload. */
function addressWithout(id: string): string {
  return isPrivateId(id) ? `${location.pathname}#${noPrivateList}` : location.pathname;
}

async function hear(
  { id: list, queue }: Work,
  progress: Progress | null,
  id: string,
  held: boolean,
): Promise<void> {
  if (id) {
    const check = await readAnywhere(id, held);
    if (check?.place?.list === list) queue.hear(check, id);
    return;
  }
  // Some are gone: which is not told.
  for (const { check } of progress?.items ?? []) {
    if (check) queue.hear(await readAnywhere(check.id, false), check.id);
  }
}

/** What stood here finished needs to be told nowhere else, and stays no longer than the history lasts. */
function markSeen(progress: Progress | null): void {
  const done = (progress?.items ?? []).flatMap(({ check }) =>
    check?.stage === 'done' && !check.seen ? [check.id] : [],
  );
  if (done.length > 0) void ask({ kind: 'seen-all', checks: done }).catch(() => {});
}
