import { inTurn } from '../pairs.ts';
import { knownLink } from '../stage.ts';
import type { Measure } from '../types.ts';

/** Whether a year of checks makes the next one slower. */
export const fullClick: Measure = {
  id: 'full-click',
  isFull: true,
  cost: 'Click to verdict, full database',
  base: 'the same, empty database',
  atMost: 1.05,
  run: ({ full, ours, pairs }) =>
    inTurn(
      pairs,
      () => full.click(knownLink),
      () => ours.click(knownLink),
    ),
};
