import type { Report, Result } from './types.ts';
import { meets, sayRatio, sayResult } from './words.ts';

/** CSS pixels of the picture; a README shows it about as wide. */
const size = { width: 830, row: 52, top: 84, bottom: 56, left: 372, right: 150 };
const ticks = [0.5, 0.8, 1, 1.2, 1.5, 2, 3, 5, 10, 20, 50];

const style = `
  text { font: 14px system-ui, sans-serif; fill: #1f2328; }
  .head { font-weight: 600; font-size: 16px; }
  .base, .tick { fill: #59636e; font-size: 13px; }
  .card { fill: #ffffff; }
  .grid { stroke: #d1d9e0; }
  .one { stroke: #59636e; }
  .spread { stroke: #0969da; stroke-width: 6; stroke-linecap: round; opacity: .45; }
  .median { fill: #0969da; }
  .aim { stroke: #bc4c00; stroke-width: 2; stroke-dasharray: 4 3; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .base, .tick { fill: #9198a1; }
    .card { fill: #0d1117; }
    .grid { stroke: #3d444d; }
    .one { stroke: #9198a1; }
    .spread { stroke: #4493f8; }
    .median { fill: #4493f8; }
    .aim { stroke: #f0883e; }
  }`;

/** The ratios of a run as an SVG that can be read in light and in dark: median, quartiles and aim of each. */
export function drawReport(report: Report): string {
  const { results, day, cores, browser } = report;
  const height = size.top + results.length * size.row + size.bottom;
  const place = placer(results);
  const end = size.top + results.length * size.row;
  const grid = ticks.filter(it => place(it) !== null).map(it => drawTick(it, place(it) ?? 0, end));
  const told = results.map(sayResult).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" width="${size.width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">What Second Look costs, as ratios</title>',
    `<desc id="desc">${escaped(told)}</desc>`,
    `<style>${style}\n</style>`,
    `<rect class="card" width="${size.width}" height="${height}" rx="8"/>`,
    text(24, 34, 'What it costs, over what cannot be avoided', 'head'),
    text(24, 58, 'Dot: median. Bar: the middle half. Dashes: at most so much.', 'base'),
    ...grid,
    ...results.map((it, at) => drawRow(it, size.top + at * size.row, value => place(value) ?? 0)),
    text(24, height - 18, `${day}, ${cores} cores, ${browser}, both of a pair in turn.`, 'base'),
    '</svg>',
    '',
  ].join('\n');
}

/** Where a ratio stands from left to right, on a scale of logarithms; null where that is outside. */
function placer(results: readonly Result[]): (ratio: number) => number | null {
  const ratios = results.flatMap(it => [it.ratio.lower, it.ratio.upper, it.atMost ?? 1]);
  const low = Math.log(Math.min(0.9, ...ratios) * 0.95);
  const high = Math.log(Math.max(1.5, ...ratios) * 1.1);
  return ratio => {
    const share = (Math.log(ratio) - low) / (high - low);
    const width = size.width - size.left - size.right;
    return share < 0 || share > 1 ? null : Math.round(10 * (size.left + share * width)) / 10;
  };
}

function drawTick(ratio: number, x: number, end: number): string {
  const kind = ratio === 1 ? 'one' : 'grid';
  return `<line class="${kind}" x1="${x}" x2="${x}" y1="${size.top - 8}" y2="${end}"/>${text(x, end + 18, `${ratio}`, 'tick', 'middle')}`;
}

function drawRow(result: Result, top: number, place: (ratio: number) => number): string {
  const { cost, base, ratio, atMost } = result;
  const middle = top + 20;
  const [from, at, to] = [ratio.lower, ratio.median, ratio.upper].map(place);
  const aim = atMost === undefined ? null : place(atMost);
  const verdict = atMost === undefined ? '' : ` ${meets(result) ? '≤' : '>'} ${atMost}`;
  return [
    '<g>',
    text(24, top + 16, cost),
    text(24, top + 35, `over ${base}`, 'base'),
    `<line class="spread" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}"/>`,
    `<circle class="median" cx="${at}" cy="${middle}" r="6"/>`,
    ...(aim === null
      ? []
      : [`<line class="aim" x1="${aim}" x2="${aim}" y1="${top + 4}" y2="${top + 36}"/>`]),
    text(size.width - size.right + 16, middle + 5, `${sayRatio(ratio.median)}${verdict}`),
    '</g>',
  ].join('');
}

function text(x: number, y: number, words: string, kind = '', anchor = 'start'): string {
  const named = kind && ` class="${kind}"`;
  const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}"${named}${placed}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
