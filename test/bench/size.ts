import { build } from '../tools/build.ts';
import { sumOf, type Weighed, weigh, weighStart } from '../tools/weigh.ts';

// What each file of the production build weighs, what a start loads of it, and the whole, gzipped.
const folder = await build('chrome');
const files = weigh(folder);
const whole = sumOf(files);
console.table(
  files.map(({ name, bytes, gzipped }) => ({
    file: name,
    kB: kilobytes(bytes),
    'kB gzipped': kilobytes(gzipped),
    'of all': `${((gzipped / whole) * 100).toFixed(0)} %`,
  })),
);
tell('The background starts with', weighStart(folder, 'background.js'));
tell('The popup begins with', weighStart(folder, 'popup.html'));
tell('All:', files);

function tell(what: string, weighed: readonly Weighed[]): void {
  console.log(`${what} ${kilobytes(sumOf(weighed))} kB gzipped in ${weighed.length} files.`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
