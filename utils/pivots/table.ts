import { pivots } from './catalog.ts';
import type { PivotGroup } from './types.ts';

/** A line of the table of resources; `number` is the place among the 34, null beyond them. */
interface PivotTableRow {
  readonly number: number | null;
  readonly name: string;
  readonly group: PivotGroup;
  readonly form: 'prefilled' | 'paste';
  readonly status: 'gone' | 'doubtful' | null;
}

/** Every shipped pivot as a line of a table: the 34 by number, then the others by name. */
export function pivotRows(): PivotTableRow[] {
  const last = Number.POSITIVE_INFINITY;
  return pivots
    .map(({ of34, name, group, paste, status }) => ({
      number: of34 ?? null,
      name,
      group,
      form: paste ? ('paste' as const) : ('prefilled' as const),
      status: status ?? null,
    }))
    .sort((a, b) => (a.number ?? last) - (b.number ?? last) || (a.name < b.name ? -1 : 1));
}
