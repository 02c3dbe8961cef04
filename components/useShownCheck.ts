import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { currentCheck, readCheck, sameClickMs } from '../utils/check/records.ts';
import type { Check } from '../utils/check/types.ts';
import { ask, onAnnouncement } from '../utils/platform/messages.ts';
import { readMemory } from './memory.ts';

interface Shown {
  /** Null shows the home view. */
  readonly check: Check | null;
  /** False until the first read: nothing is painted before. */
  readonly ready: boolean;
  show(id: string): void;
  showHome(): void;
}

/**
 * The check on screen: the named one or the current one, kept up to date, and left for a newer one of
 * the same kind of window; `memoryOnly` stands in for a private one.
 */
export function useShownCheck(named: string | null, memoryOnly: boolean): Shown {
  const [check, setCheck] = useState<Check | null>(null);
  const [ready, setReady] = useState(false);
  const since = useRef(Date.now() - sameClickMs);
  const shownId = useRef<string | undefined>(undefined);
  shownId.current = check?.id;

  const show = useCallback((id: string) => {
    since.current = Date.now();
    void readAnywhere(id, false).then(found => found && setCheck(found));
  }, []);
  const showHome = useCallback(() => {
    since.current = Date.now();
    setCheck(null);
  }, []);

  // Not after the first frame, which shows nothing yet.
  useLayoutEffect(() => {
    void (named ? readCheck(named) : memoryOnly ? Promise.resolve(null) : currentCheck())
      .then(found => setCheck(shown => shown ?? found))
      .finally(() => setReady(true));
    // What only the background has may be newer than what is stored.
    void readMemory(named).then(memory => {
      setCheck(shown => newer(shown, memory?.check ?? null, since.current));
    });
    return onAnnouncement((id, held) => {
      const left = id || shownId.current;
      if (!left) return;
      void Promise.all([readAnywhere(left, held), isPrivateHere(memoryOnly)]).then(
        ([found, isPrivate]) =>
          setCheck(shown => {
            // Whatever was forgotten is not shown any longer.
            if (!found && !id && shown?.id === left) return null;
            if (shown?.id !== found?.id && found?.private !== isPrivate) return shown;
            return newer(shown, found, since.current);
          }),
      );
    });
  }, [named, memoryOnly]);

  const toReport = check?.stage === 'done' && !check.seen ? check.id : null;
  useEffect(() => {
    if (toReport) void ask({ kind: 'seen', check: toReport }).catch(() => {});
  }, [toReport]);

  return { check, ready, show, showHome };
}

/** Whether what begins on this page is private: by its window, or because it stands in for one that is. */
export async function isPrivateHere(memoryOnly: boolean): Promise<boolean> {
  if (memoryOnly) return true;
  const window = await browser.windows.getCurrent().catch(() => null);
  return Boolean(window?.incognito);
}

/** A check, wherever it is held by now; `held` where the background said that only it has it. */
export async function readAnywhere(id: string, held: boolean): Promise<Check | null> {
  const memory = held ? await readMemory(id) : null;
  return memory?.check ?? (await readCheck(id)) ?? (await readMemory(id))?.check ?? null;
}

/** Reads may overtake each other: a record never gives way to an older state of itself. */
function newer(shown: Check | null, found: Check | null, since: number): Check | null {
  if (!found) return shown;
  if (shown?.id === found.id) return found.updatedAt >= shown.updatedAt ? found : shown;
  // One of a list comes here only where it is asked for.
  if (found.place) return shown;
  const begun = found.startedAt > Math.max(since, shown?.startedAt ?? 0);
  return begun ? found : shown;
}
