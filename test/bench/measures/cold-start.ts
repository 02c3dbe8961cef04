import { inTurn } from '../pairs.ts';
import type { Measure } from '../types.ts';

/** What the first click after a pause waits for. */
export const coldStart: Measure = {
  id: 'cold-start',
  cost: 'Stopped background to its first answer',
  base: 'an empty background',
  run: ({ ours, blank, pairs }) => inTurn(pairs, ours.wake, blank.wake),
};
