import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { currentCheck, readCheck, sameClickMs } from '../utils/check/records.ts';
import type { Check } from '../utils/check/types.ts';
import { ask, onAnnouncement } from '../utils/platform/messages.ts';

interface Shown {
  /** Null shows the home view. */
  readonly check: Check | null;
  /** False until the first read: nothing is painted before. */
  readonly ready: boolean;
  show(id: string): void;
  showHome(): void;
}

/** The check on screen: the named one or the current one, kept up to date, and left for a newer one. */
export function useShownCheck(named: string | null): Shown {
  const [check, setCheck] = useState<Check | null>(null);
  const [ready, setReady] = useState(false);
  const since = useRef(Date.now() - sameClickMs);
  const shownId = useRef<string | undefined>(undefined);
  shownId.current = check?.id;

  const show = useCallback((id: string) => {
    since.current = Date.now();
    void readCheck(id).then(found => found && setCheck(found));
  }, []);
  const showHome = useCallback(() => {
    since.current = Date.now();
    setCheck(null);
  }, []);

  useEffect(() => {
    void (named ? readCheck(named) : currentCheck())
      .then(found => setCheck(shown => shown ?? found))
      .finally(() => setReady(true));
    return onAnnouncement(id => {
      const left = id || shownId.current;
      if (!left) return;
      void readCheck(left).then(found =>
        setCheck(shown => {
          // Whatever was forgotten is not shown any longer.
          if (!found && shown?.id === left) return null;
          return newer(shown, found, since.current);
        }),
      );
    });
  }, [named]);

  const toReport = check?.stage === 'done' && !check.seen ? check.id : null;
  useEffect(() => {
    if (toReport) void ask({ kind: 'seen', check: toReport }).catch(() => {});
  }, [toReport]);

  return { check, ready, show, showHome };
}

/** Reads may overtake each other: a record never gives way to an older state of itself. */
function newer(shown: Check | null, found: Check | null, since: number): Check | null {
  if (!found) return shown;
  if (shown?.id === found.id) return found.updatedAt >= shown.updatedAt ? found : shown;
  const begun = found.startedAt > Math.max(since, shown?.startedAt ?? 0);
  return begun ? found : shown;
}
