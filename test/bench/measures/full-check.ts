import { inTurn } from '../pairs.ts';
import { knownLink } from '../stage.ts';
import type { Measure } from '../types.ts';

/** The background's part of a click. */
export const fullCheck: Measure = {
  id: 'full-check',
  isFull: true,
  cost: 'A check from the cache, full database',
  base: 'the same, empty database',
  run: ({ full, ours, pairs }) =>
    inTurn(
      pairs,
      () => full.check(knownLink),
      () => ours.check(knownLink),
    ),
};
