import { describe, expect, it } from 'vitest';
import type { Report } from './types.ts';
import { meets, sayGrowth, sayRatio, sayReport } from './words.ts';

const result = {
  ...{ id: 'click', cost: 'A click', base: 'nothing', costMs: 3, baseMs: 2, atMost: 1.5 },
  ratio: { median: 1.5, lower: 1.4, upper: 1.61, count: 15 },
};
const growth = {
  ...{ id: 'prune', what: 'Forgetting', unit: 'ms' as const, exponent: 0.987 },
  points: [
    { size: 10, cost: 1.234 },
    { size: 10_000, cost: 1234.5 },
  ],
};

describe('what is told of a run', () => {
  it.each([
    [1.0449, '1.04'],
    [9.99, '9.99'],
    [12.34, '12.3'],
  ])('a ratio of %d is written %s', (ratio, expected) => {
    expect(sayRatio(ratio)).toBe(expected);
  });

  it('an aim is met by what is as much, and missed by the least more', () => {
    expect(meets(result)).toBe(true);
    expect(meets({ ...result, ratio: { ...result.ratio, median: 1.501 } })).toBe(false);
  });

  it('growth names every size and the exponent', () => {
    expect(sayGrowth(growth)).toBe(
      'Forgetting: 1.2 ms at 10, 1235 ms at 10,000; growth exponent 0.99.',
    );
  });

  it('README gets day, machine, number of pairs, and a row for each result', () => {
    const report: Report = {
      ...{ day: '2026-11-26', cores: 2, browser: 'Chromium 156' },
      ...{ results: [result], growths: [growth] },
    };
    const said = sayReport(report);
    expect(said).toContain(
      '2026-11-26 with `npm run bench` (2 cores, headless Chromium 156, 15 pairs',
    );
    expect(said).toContain('| A click, over nothing | 1.50 | 1.40–1.61 | 1.5 |');
    expect(said).toContain('- Forgetting: ');
  });
});
