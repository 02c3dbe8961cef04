import { availableParallelism } from 'node:os';
import { fill } from './fill.ts';
import { growClick, growList, growPruning } from './growths.ts';
import type { Stage } from './stage.ts';
import { quantile, ratioSpread } from './statistics.ts';
import type { Growth, Measure, Report, Result } from './types.ts';

/** How much is in the full database. */
const full = { checks: 10_000, findings: 100_000 };

// Last: each makes the full database as large as it needs it.
const growths = [growClick, growPruning, growList];

interface Wish {
  readonly measures: readonly Measure[];
  readonly withGrowths: boolean;
  /** Hears what is about to be measured. */
  tell(what: string): void;
}

/** Measures everything that is wished for, one after the other. */
export async function measureAll(
  stage: Stage,
  { measures, withGrowths, tell }: Wish,
): Promise<Report> {
  const results: Result[] = [];
  let isFull = false;
  for (const measure of measures) {
    if (measure.isFull && !isFull) {
      tell('filling the database');
      await fill(stage.full.quiet, full);
      isFull = true;
    }
    tell(measure.id);
    results.push(await resultOf(measure, stage));
  }
  const grown: Growth[] = [];
  for (const grow of withGrowths ? growths : []) {
    tell(grow.name);
    grown.push(await grow(stage));
  }
  return {
    day: new Date().toISOString().slice(0, 10),
    cores: availableParallelism(),
    browser: (await stage.chromium.browser.version()).replace(/^\w*Chrome\/(\d+).*/, 'Chromium $1'),
    results,
    growths: grown,
  };
}

async function resultOf({ id, cost, base, atMost, run }: Measure, stage: Stage): Promise<Result> {
  const pairs = await run(stage);
  const median = (place: 0 | 1) =>
    quantile(
      pairs.map(pair => pair[place]),
      0.5,
    );
  return {
    ...{ id, cost, base, ratio: ratioSpread(pairs), costMs: median(0), baseMs: median(1) },
    ...(atMost === undefined ? {} : { atMost }),
  };
}
