import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Mark, readPast } from '../../utils/check/past.ts';
import { readCheck } from '../../utils/check/records.ts';
import { matcherOf, type Wanted } from '../../utils/check/wanted.ts';
import { onAnnouncement } from '../../utils/platform/messages.ts';
import { type PastRow, rowOf, withRow } from './pastrow.ts';

/** So many rows are added at once. */
const pageSize = 200;

interface Past {
  readonly rows: readonly PastRow[];
  readonly reading: boolean;
  /** Reads the next rows; null where there are none. */
  readonly more: (() => void) | null;
}

interface State {
  readonly rows: readonly PastRow[];
  readonly end: Mark | null;
  readonly reading: boolean;
}

/** The wanted checks, newest first, read part by part and kept up to date. */
export function usePast(wanted: Wanted): Past {
  const [state, setState] = useState<State>({ rows: [], end: null, reading: true });
  const turn = useRef(0);
  const shown = useRef(0);
  shown.current = state.rows.length;

  const read = useCallback(
    async (from: Mark | null, most: number, at: 'each part' | 'the end' = 'each part') => {
      const mine = ++turn.current;
      let end = from;
      let left = most;
      let isFirst = from === null;
      let found: readonly PastRow[] = [];
      if (at === 'each part') setState(it => ({ ...it, reading: true }));
      do {
        const part = await readPast(wanted, end, left);
        // Other filters were chosen meanwhile.
        if (mine !== turn.current) return;
        end = part.end;
        left -= part.found.length;
        found = [...found, ...part.found.map(rowOf)];
        const goesOn = end !== null && left > 0;
        if (goesOn && at === 'the end') continue;
        const now = { end, found, isFirst };
        setState(({ rows }) => ({
          rows: append(now.isFirst ? [] : rows, now.found),
          end: now.end,
          reading: goesOn,
        }));
        isFirst = false;
        found = [];
      } while (end && left > 0);
    },
    [wanted],
  );

  useEffect(() => {
    const isWanted = matcherOf(wanted);
    void read(null, pageSize);
    const stop = onAnnouncement(id => {
      // Some are gone: which is not told. A long list must not shrink and jump while it is read.
      if (!id) return void read(null, Math.max(pageSize, shown.current), 'the end');
      void readCheck(id).then(check => {
        const isShown = check && !check.private && isWanted(check);
        setState(it => ({ ...it, rows: withRow(it.rows, id, isShown ? rowOf(check) : null) }));
      });
    });
    return () => {
      turn.current++;
      stop();
    };
  }, [wanted, read]);

  const { rows, reading, end } = state;
  return { rows, reading, more: end && !reading ? () => void read(end, pageSize) : null };
}

function append(rows: readonly PastRow[], found: readonly PastRow[]): readonly PastRow[] {
  const known = new Set(rows.map(row => row.id));
  return [...rows, ...found.filter(row => !known.has(row.id))];
}
