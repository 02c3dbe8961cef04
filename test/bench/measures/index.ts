import type { Measure } from '../types.ts';
import { click } from './click.ts';
import { coldStart } from './cold-start.ts';
import { fullCheck } from './full-check.ts';
import { fullClick } from './full-click.ts';
import { fullHistory } from './full-history.ts';
import { fullStart } from './full-start.ts';
import { listLookup } from './list-lookup.ts';
import { page } from './page.ts';
import { sources } from './sources.ts';

/** Everything that is measured, in the order in which it is told. */
export const measures: readonly Measure[] = [
  click,
  page,
  coldStart,
  sources,
  fullClick,
  fullCheck,
  fullStart,
  fullHistory,
  listLookup,
];
