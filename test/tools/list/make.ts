import { readList } from '../../../utils/list/read.ts';
import { composeList, linesOfRows, signList } from './compose.ts';
import { nameIn, type Row } from './rows.ts';

const dayMs = 86_400_000;
/** A withdrawal clears what browsers have; so long after it no browser has it any more. */
const withdrawnDays = 90;

/** The rows with this one in the place of any about the same name in the same form. */
export function withRow(rows: readonly Row[], row: Row): Row[] {
  const name = nameIn(row);
  return [...rows.filter(it => it.form !== row.form || nameIn(it) !== name), row];
}

/** The rows without withdrawals that have done their work. */
export function stillTold(rows: readonly Row[], now: number): Row[] {
  return rows.filter(
    ({ word, day }) => word !== 'withdrawn' || now - Date.parse(day) < withdrawnDays * dayMs,
  );
}

interface Making {
  /** The list that this one follows; null for the first. */
  readonly before: string | null;
  /** After so many days its good words no longer count. */
  readonly days: number;
  /** What it is signed with; null for an unsigned one. */
  readonly pem: string | null;
  readonly now: number;
}

/** A list that browsers take for newer than the one before it, and its serial. */
export async function makeList(
  rows: readonly Row[],
  { before, days, pem, now }: Making,
): Promise<{ text: string; serial: number }> {
  const serial = Math.max(Math.floor(now / 1000), serialOf(before) + 1);
  const list = composeList(await linesOfRows(rows), { serial, expires: now + days * dayMs });
  return { text: pem ? signList(list, pem) : list, serial };
}

/** The serial of a list; 0 of what is none. */
export function serialOf(text: string | null): number {
  const list = text === null ? null : readList(text);
  return list === null || typeof list === 'string' ? 0 : list.serial;
}
