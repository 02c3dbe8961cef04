import { describe, expect, it } from 'vitest';
import { drawReport } from './picture.ts';
import type { Report, Result } from './types.ts';

const spread = { median: 1.1, lower: 1.05, upper: 1.3, count: 15 };
const met: Result = {
  ...{ id: 'one', cost: 'A <popup>', base: 'an empty one', ratio: spread },
  ...{ costMs: 110, baseMs: 100, atMost: 1.2 },
};
const missed: Result = { ...met, id: 'two', ratio: { ...spread, median: 1.4, upper: 12 } };
const { atMost: _, ...aimless } = met;
const report: Report = {
  ...{ day: '2026-11-26', cores: 2, browser: 'Chromium 156' },
  ...{ results: [met, missed, aimless], growths: [] },
};
const drawn = drawReport(report);

/** Numbers of one attribute of every element of a class. */
function numbers(kind: string, attribute: string): number[] {
  const found = drawn.matchAll(new RegExp(`class="${kind}"[^>]* ${attribute}="([\\d.]+)"`, 'g'));
  return [...found].map(([, number]) => Number(number));
}

describe('the picture of a run', () => {
  it('is well-formed, and what it was given is text in it', () => {
    const open = drawn.match(/<[a-z]+(?: [^>]*[^/])?>/g)?.length;
    expect(open).toBe(drawn.match(/<\/[a-z]+>/g)?.length);
    expect(drawn).toContain('A &lt;popup&gt;');
    expect(drawn).not.toContain('<popup>');
  });

  it('tells who cannot see it every ratio, its spread and its aim', () => {
    const [, told] = /<desc[^>]*>(.*?)<\/desc>/.exec(drawn) ?? [];
    expect(told).toContain('an empty one: 1.10 (half of them between 1.05 and 1.30), at most 1.2');
    expect(told).toContain('1.40 (half of them between 1.05 and 12.0)');
    expect(drawn).toMatch(/role="img" aria-labelledby="title desc"/);
  });

  it('has colors of its own for light and for dark, and no text below 13 pixels', () => {
    expect(drawn).toContain('prefers-color-scheme: dark');
    const heights = [...drawn.matchAll(/(\d+)px/g)].map(([, height]) => Number(height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(13);
  });

  it('shows the median between its quartiles, the greater ratio further to the right', () => {
    const [first = 0, second = 0] = numbers('median', 'cx');
    expect(second).toBeGreaterThan(first);
    expect(numbers('spread', 'x1')[0]).toBeLessThan(first);
    expect(numbers('spread', 'x2')[0]).toBeGreaterThan(first);
  });

  it('marks the aim only where there is one, and says in a sign whether it was met', () => {
    expect(numbers('aim', 'x1')).toHaveLength(2);
    expect(drawn).toContain('1.10 ≤ 1.2');
    expect(drawn).toContain('1.40 &gt; 1.2');
  });

  it('leaves nothing outside of it', () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawn) ?? [];
    for (const x of [...numbers('spread', 'x2'), ...numbers('aim', 'x1')]) {
      expect(x).toBeLessThan(Number(width));
      expect(x).toBeGreaterThan(0);
    }
    expect(Math.max(...numbers('median', 'cy'))).toBeLessThan(Number(height));
  });
});
