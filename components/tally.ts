import type { Check, Row } from '../utils/check/types.ts';
import type { Catalog } from './actions.ts';

/** Who was asked about a link, by what came of it: ids of sources, each in one list. */
interface Tally {
  readonly warn: readonly string[];
  /** Those that answered and warn of nothing. */
  readonly calm: readonly string[];
  /** Asked, and gave no answer that counts. */
  readonly silent: readonly string[];
  /** Never asked: they have no key, may not be asked, or take no such address. */
  readonly off: readonly string[];
  readonly waiting: readonly string[];
}

const neverAsked = ['no-key', 'blocked-by-policy', 'unsupported'];

/** Counts warnings, not answers. Background sources are left out; urlscan.io counts where its scan warns. */
export function tallyOf(check: Check, catalog: Catalog | null): Tally {
  const lists = {
    warn: new Set<string>(),
    calm: new Set<string>(),
    silent: new Set<string>(),
    off: new Set<string>(),
    waiting: new Set<string>(),
  };
  for (const row of [...check.rows, ...(check.carried ?? []).flatMap(it => it.rows)]) {
    if (catalog?.get(row.source)?.group !== 'context') lists[kindOf(row)].add(row.source);
  }
  if (check.scan.state === 'done' && check.scan.result?.malicious) lists.warn.add('urlscan');
  // Asked about two addresses, a source is told once, by the most that it says.
  const told = new Set<string>();
  const once = (ids: Set<string>) => [...ids].filter(id => !told.has(id) && Boolean(told.add(id)));
  return {
    warn: once(lists.warn),
    waiting: once(lists.waiting),
    calm: once(lists.calm),
    silent: once(lists.silent),
    off: once(lists.off),
  };
}

/** What became of one row. */
export function kindOf(row: Row): keyof Tally {
  if (row.state !== 'answered') return 'waiting';
  const { outcome } = row;
  if (outcome.kind === 'problem') return neverAsked.includes(outcome.code) ? 'off' : 'silent';
  return outcome.rating === 'malicious' || outcome.rating === 'suspicious' ? 'warn' : 'calm';
}

/** Whether the organization's own list holds something against the link; nobody was asked for that. */
export function isWarnedByOurs({ listed = [] }: Check): boolean {
  return listed.some(({ word: said }) => said !== 'good');
}
