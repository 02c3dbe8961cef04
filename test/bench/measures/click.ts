import { inTurn } from '../pairs.ts';
import { knownLink } from '../stage.ts';
import type { Measure } from '../types.ts';

/** What a person waits for who checks a link that is known. */
export const click: Measure = {
  id: 'click',
  cost: 'Click to verdict, answers from the cache',
  base: 'click to an empty popup',
  atMost: 1.2,
  run: ({ ours, blank, pairs }) =>
    inTurn(
      pairs,
      () => ours.click(knownLink),
      () => blank.click(knownLink),
    ),
};
