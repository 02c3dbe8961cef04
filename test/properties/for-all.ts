import * as fc from 'fast-check';

/**
 * Always the same cases, so that nobody's change fails by luck; to look for new ones:
 * `SEED=7 RUNS=100000 npm run unit test/properties`.
 */
export const runs = {
  seed: Number(process.env.SEED ?? 1),
  numRuns: Number(process.env.RUNS ?? 3_000),
};

/** Long enough for `RUNS` to be raised. */
export const patienceMs = 24 * 3_600_000;

/** Checks a property of everything that the arbitraries can make; a failure names the smallest case. */
export function forAll<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  check: (...values: Values) => void,
  /** One case in so many is tried, where a single one takes long. */
  oneIn = 1,
): void {
  fc.assert(
    fc.property(...arbitraries, (...values) => {
      check(...values);
    }),
    { ...runs, numRuns: Math.ceil(runs.numRuns / oneIn) },
  );
}
