import { describe, expect, it } from 'vitest';
import { growthExponent, quantile, ratioSpread, spreadOf } from './statistics.ts';

describe('quantile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[10, 20, 30, 40, 50], 0.25, 20],
    [[1, 2], 0.75, 1.75],
    [[7], 0.25, 7],
  ])('of %j at %d is %d, in whatever order they come', (numbers, share, expected) => {
    expect(quantile(numbers, share)).toBe(expected);
  });

  it('sorts numbers as numbers, and leaves what it was given as it was', () => {
    const numbers = [100, 9, 20];
    expect(quantile(numbers, 0)).toBe(9);
    expect(numbers).toEqual([100, 9, 20]);
  });

  it('of nothing is no number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('spreadOf', () => {
  it('is not moved by one number that is far off', () => {
    expect(spreadOf([1, 2, 3, 4, 1000])).toEqual({ median: 3, lower: 2, upper: 4, count: 5 });
  });
});

describe('ratioSpread', () => {
  it('cancels what slowed both of a pair down', () => {
    const spread = ratioSpread([
      [12, 10],
      [120, 100],
      [24, 20],
    ]);
    expect(spread).toEqual({ median: 1.2, lower: 1.2, upper: 1.2, count: 3 });
  });

  it('is the median of the ratios, not the ratio of the medians', () => {
    const pairs = [
      [10, 10],
      [30, 10],
      [20, 20],
    ] as const;
    expect(ratioSpread(pairs).median).toBe(1);
  });
});

describe('growthExponent', () => {
  it.each([
    ['not at all', 0, (size: number) => 5 + 0 * size],
    ['in step', 1, (size: number) => 3 * size],
    ['with the square', 2, (size: number) => size * size],
    ['with the root', 0.5, (size: number) => 7 * Math.sqrt(size)],
  ])('tells that a cost grows %s', (_, expected, cost) => {
    const points = [10, 100, 1_000, 10_000].map(size => [size, cost(size)] as const);
    expect(growthExponent(points)).toBeCloseTo(expected, 10);
  });

  it('of one size is no number', () => {
    expect(growthExponent([[10, 3]])).toBeNaN();
  });
});
