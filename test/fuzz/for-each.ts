import * as fc from 'fast-check';
import { runs } from '../properties/for-all.ts';

/** Like `forAll`, for checks that take their time: one case in `oneIn` is tried. */
export async function forEach<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  oneIn: number,
  check: (...values: Values) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(...arbitraries, (...values) => check(...values)),
    { ...runs, numRuns: Math.ceil(runs.numRuns / oneIn) },
  );
}
