/** The middle of some numbers and what half of them lie between. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** How many numbers there were. */
  readonly count: number;
}

/** Costs of two things that were measured in turn, each beside its neighbor: what is between two pairs is not told. */
export type Pairs = readonly (readonly [cost: number, base: number])[];

/** The value below which `share` (0 to 1) of the numbers lie, on a straight line between its neighbors; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** Median and quartiles. */
export function spreadOf(numbers: readonly number[]): Spread {
  return {
    median: quantile(numbers, 0.5),
    lower: quantile(numbers, 0.25),
    upper: quantile(numbers, 0.75),
    count: numbers.length,
  };
}

/** The spread of the ratios, each within its own pair: what slowed both down cancels out. */
export function ratioSpread(pairs: Pairs): Spread {
  return spreadOf(pairs.map(([cost, base]) => cost / base));
}

/**
 * How a cost grows with a size: the slope of the line through the logarithms of both, by least
 * squares. 0 is not at all, 1 in step, 2 with the square. NaN of fewer than two sizes.
 */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: readonly number[]) => of.reduce((sum, it) => sum + it, 0) / of.length;
  const middle = mean(logs.map(([x]) => x));
  const height = mean(logs.map(([, y]) => y));
  const rise = mean(logs.map(([x, y]) => (x - middle) * (y - height)));
  return rise / mean(logs.map(([x]) => (x - middle) ** 2));
}
