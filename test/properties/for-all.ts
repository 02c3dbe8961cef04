import * as fc from 'fast-check';
import { expect } from 'vitest';

/** How many cases a statement is tried with: in `npm test`, and in `npm run fuzz`. */
export interface Cases {
  readonly test: number;
  readonly fuzz: number;
}

/** What takes less than a millisecond. */
export const pure: Cases = { test: 3_000, fuzz: 1_000_000 };

const { SEED = '1', RUNS, CASE } = process.env;

/**
 * Always the same cases, so that nobody's change fails by luck; to look for new ones:
 * `SEED=7 RUNS=100000 npm run fuzz -- test/properties`. `RUNS` is the number for what is pure, and
 * less in proportion where a case takes longer; `CASE` is the path of a single failing one.
 */
export function runsOf({ test, fuzz }: Cases) {
  const numRuns = RUNS ? Math.ceil((fuzz * Number(RUNS)) / pure.fuzz) : test;
  return {
    seed: Number(SEED),
    numRuns,
    ...(CASE ? { path: CASE, numRuns: 1, endOnFailure: true } : {}),
  };
}

/** Long enough for `RUNS` to be raised. */
export const patienceMs = 24 * 3_600_000;

/** Checks a property of everything that the arbitraries can make; a failure names the smallest case. */
export function forAll<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  check: (...values: Values) => void,
  cases = pure,
): void {
  const property = fc.property(...arbitraries, (...values) => {
    check(...values);
  });
  fc.assert(property, runsOf(cases));
  tell(cases);
}

/** The same for checks that wait for something. */
export async function forEach<Values extends [unknown, ...unknown[]]>(
  arbitraries: { [At in keyof Values]: fc.Arbitrary<Values[At]> },
  cases: Cases,
  check: (...values: Values) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(...arbitraries, (...values) => check(...values)),
    runsOf(cases),
  );
  tell(cases);
}

/** In a run that looks for new cases: how many there were of each statement. */
function tell(cases: Cases): void {
  if (!RUNS) return;
  const { currentTestName = '' } = expect.getState();
  console.log(`${runsOf(cases).numRuns.toLocaleString('en')} × ${currentTestName}`);
}
