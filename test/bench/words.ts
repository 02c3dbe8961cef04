import type { Growth, Report, Result } from './types.ts';

/** A ratio as it is told: two digits behind the point, one from ten on. */
export function sayRatio(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 1);
}

/** Whether the median is as low as it should be; true where nothing is said of that. */
export function meets({ ratio, atMost }: Result): boolean {
  return atMost === undefined || ratio.median <= atMost;
}

/** One result in a sentence. */
export function sayResult(result: Result): string {
  const { cost, base, ratio, atMost } = result;
  const half = `half of them between ${sayRatio(ratio.lower)} and ${sayRatio(ratio.upper)}`;
  const aim = atMost === undefined ? '' : `, at most ${atMost} is wanted`;
  return `${cost}, over ${base}: ${sayRatio(ratio.median)} (${half})${aim}.`;
}

/** How something grows, in a sentence: an exponent of 0 is not at all, 1 in step with the size. */
export function sayGrowth({ what, unit, points, exponent }: Growth): string {
  const costs = points.map(({ size, cost }) => {
    const told = unit === 'ms' ? `${cost.toFixed(cost < 10 ? 1 : 0)} ms` : sayRatio(cost);
    return `${told} at ${size.toLocaleString('en')}`;
  });
  return `${what}: ${costs.join(', ')}; growth exponent ${exponent.toFixed(2)}.`;
}

/** What stands in README below the picture. */
export function sayReport({ day, cores, browser, results, growths }: Report): string {
  const rows = results.map(result => {
    const { cost, base, ratio, atMost } = result;
    const half = `${sayRatio(ratio.lower)}–${sayRatio(ratio.upper)}`;
    return `| ${cost}, over ${base} | ${sayRatio(ratio.median)} | ${half} | ${atMost ?? ''} |`;
  });
  return [
    `Measured on ${day} with \`npm run bench\` (${cores} cores, headless ${browser}, ${results[0]?.ratio.count ?? 0} pairs each):`,
    '',
    '| What, over what | Median | Middle half | At most |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...growths.map(it => `- ${sayGrowth(it)}`),
  ].join('\n');
}
