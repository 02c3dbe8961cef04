import type { Check } from '../../utils/check/types.ts';
import type { Target } from '../../utils/link/types.ts';

/** What the list holds of a past check: thousands of whole records would fill the memory. */
export interface PastRow extends Pick<Check, 'id' | 'startedAt' | 'stage'> {
  readonly word: Check['verdict']['word'];
  readonly target: Pick<Target, 'url' | 'host' | 'domain'> | null;
  /** What was checked, where it is no web address. */
  readonly text: string;
  readonly sent: number;
}

const longestText = 300;

/** A check as the list shows it. */
export function rowOf({ id, startedAt, stage, verdict, target, other, ...it }: Check): PastRow {
  return {
    ...{ id, startedAt, stage, word: verdict.word },
    target: target && { url: target.url, host: target.host, domain: target.domain },
    text: (other?.url ?? it.input).slice(0, longestText),
    sent: it.receipts.length,
  };
}

/** The rows with one changed or new check at its place, the newest first; without it where it is null. */
export function withRow(
  rows: readonly PastRow[],
  id: string,
  row: PastRow | null,
): readonly PastRow[] {
  const others = rows.filter(it => it.id !== id);
  if (!row) return others.length === rows.length ? rows : others;
  const at = others.findIndex(it => it.startedAt < row.startedAt);
  const place = at < 0 ? others.length : at;
  return [...others.slice(0, place), row, ...others.slice(place)];
}
