import type { Pairs } from './statistics.ts';
import { pause } from './subject.ts';

/** What is measured once or twice before it counts: caches fill, code is compiled. */
const warmUps = 2;
/** Between two measurements, so that the end of one is not the beginning of the other. */
const restMs = 100;

/** Measures two costs in turn, `count` times each; the two take turns in being first. */
export async function inTurn(
  count: number,
  cost: () => Promise<number>,
  base: () => Promise<number>,
): Promise<Pairs> {
  const pairs: [number, number][] = [];
  for (let at = -warmUps; at < count; at += 1) {
    const pair: [number, number] = [0, 0];
    for (const place of at % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      await pause(restMs);
      pair[place] = await (place === 0 ? cost : base)();
    }
    if (at >= 0) pairs.push(pair);
  }
  return pairs;
}
