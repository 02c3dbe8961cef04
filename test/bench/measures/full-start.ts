import { inTurn } from '../pairs.ts';
import type { Measure } from '../types.ts';

/** Whether a start looks through what is kept before it answers. */
export const fullStart: Measure = {
  id: 'full-start',
  isFull: true,
  cost: 'Stopped background, full database',
  base: 'the same, empty database',
  run: ({ full, ours, pairs }) => inTurn(pairs, full.wake, ours.wake),
};
