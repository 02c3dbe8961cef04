import type { Stage } from './stage.ts';
import type { Pairs, Spread } from './statistics.ts';

/** One cost over another one: what `npm run bench` measures, a file each. */
export interface Measure {
  /** Also its file's name. */
  readonly id: string;
  /** What it costs, over what: `<cost>, over <base>`. */
  readonly cost: string;
  readonly base: string;
  /** What the ratio should be at most, where there is such a thing. */
  readonly atMost?: number;
  /** Whether the full one's database must be full. */
  readonly isFull?: boolean;
  /** Measures in turn; every cost is in milliseconds. */
  run(stage: Stage): Promise<Pairs>;
}

/** What a measure gave. */
export interface Result extends Pick<Measure, 'id' | 'cost' | 'base' | 'atMost'> {
  readonly ratio: Spread;
  /** Medians, which say something of this machine only. */
  readonly costMs: number;
  readonly baseMs: number;
}

/** How something grows: a cost, or a ratio, at each size, and the exponent of the curve through them. */
export interface Growth {
  readonly id: string;
  readonly what: string;
  /** Milliseconds, or how many times the cost of nothing. */
  readonly unit: 'ms' | 'times';
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  readonly exponent: number;
}

/** Everything of one run. */
export interface Report {
  /** As `2026-11-26`. */
  readonly day: string;
  readonly cores: number;
  readonly browser: string;
  readonly results: readonly Result[];
  readonly growths: readonly Growth[];
}
