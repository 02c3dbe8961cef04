import { extractIOC } from 'ioc-extractor';
import { readLocally } from '../../utils/check/local-reading.ts';
import { findLeaks } from '../../utils/leaks/find.ts';
import { read, readLink } from '../../utils/link/read.ts';
import { findSignals } from '../../utils/signals/find.ts';
import { readLines } from './lines.ts';
import { pastedShapes, shapeLength } from './shapes.ts';

/**
 * Times the whole local reading of a link (unwrap, leaks, signals) beside a bare `new URL()` and
 * beside ioc-extractor on the same lines. Usage: `node test/bench/analyze.ts [FILE]`; without a
 * file, on a generated sample.
 */
const [file] = process.argv.slice(2);
const warmUpCalls = 20_000;
const variants = 10;
const rounds = 5;
const hugeLength = 2_000_000;
const hugeLimitMs = 1_000;
const pastedLimitMs = 50;
const tries = 5;

const hosts = [
  'www.example.com',
  'login.secure-account.example.net',
  'shop.example.co.jp',
  'a1b2c3d4.pages.dev',
  'paypal.com.verify.example.org',
  'docs.example.github.io',
  'xn--wgv71a119e.example',
  '203.0.113.9',
];
const tails = [
  '/',
  '/articles/2026/11/quarterly-report.html',
  '/wp-content/themes/x/login.php?session=0123456789abcdef0123456789abcdef',
  '/unsubscribe?email=ann%40example.com&list=7',
  '/go?next=https%3A%2F%2Fother.example%2Fpath%3Fa%3Db',
  '/s/AbCdEfGhIjKlMnOpQrStUvWxYz?utm_source=mail&utm_campaign=spring#section-2',
];

function makeSample(): string[] {
  const plain = hosts.flatMap(host => tails.map(tail => `https://${host}${tail}`));
  const wrapped = plain.map(
    url =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05&reserved=0`,
  );
  const sample = [...plain, ...plain, ...plain, ...wrapped];
  return Array.from({ length: variants }, (_, at) =>
    sample.map(url =>
      url.replaceAll('2026', String(2026 + at)).replaceAll('report', `report-${at}`),
    ),
  ).flat();
}

interface Timing {
  readonly medianUs: number;
  readonly p99Us: number;
}

function time<T>(lines: readonly T[], work: (line: T) => unknown): Timing {
  for (let call = 0; call < warmUpCalls; call += 1) {
    work(lines[call % lines.length] as T);
  }
  const timesUs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const line of lines) {
      const start = performance.now();
      work(line);
      timesUs.push((performance.now() - start) * 1000);
    }
  }
  timesUs.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(10 * (timesUs[Math.floor(share * (timesUs.length - 1))] ?? 0)) / 10;
  return { medianUs: at(0.5), p99Us: at(0.99) };
}

function timeHuge(): Record<string, number> {
  const fill = (unit: string) => unit.repeat(Math.ceil(hugeLength / unit.length));
  const inputs: Record<string, string> = {
    'one long path': `https://host.example/${fill('a/')}`,
    'one long query': `https://host.example/?${fill('a=b@c.d&')}`,
    'tokens without end': `https://host.example/?${fill('token=a1b2c3d4e5f6a7b8&')}`,
    'a host without end': `https://${fill('a.')}example/`,
    'percent signs': `https://host.example/${fill('%41%')}`,
    'prose full of links': fill('see https://host.example/a now '),
    'nested links': fill('https://host.example/?u='),
    'dots and brackets': fill('[.]a'),
    'at signs': `https://${fill('a@')}host.example/`,
    letters: fill('a'),
    hyphens: fill('-'),
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const start = performance.now();
      readLocally(input);
      return [name, Math.round(performance.now() - start)];
    }),
  );
}

/** Processor time of each shape that somebody may paste, the best of a few tries, slowest first. */
function timePasted(): [shape: string, ms: number][] {
  return pastedShapes
    .map(([name, text]): [string, number] => {
      const timesUs = Array.from({ length: tries }, () => {
        const before = process.cpuUsage();
        read(text);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      });
      return [name, Math.round(Math.min(...timesUs) / 1000)];
    })
    .sort(([, a], [, b]) => b - a);
}

const lines = file ? readLines(file) : makeSample();
function readParts(line: string): unknown[] {
  return readLink(line).targets.map(target => [findLeaks(target), findSignals(target)]);
}

const work: Record<string, (line: string) => unknown> = {
  'new URL()': line => URL.parse(line),
  'ioc-extractor': line => extractIOC(line),
  'second look, with the redaction and as printed': readLocally,
  'second look': readParts,
};
const timings = Object.entries(work).map(([name, run]) => [name, time(lines, run)] as const);
const own = timings.at(-1)?.[1];
console.log(`${lines.length} lines, ${rounds} rounds`);
console.table(
  Object.fromEntries(
    timings.map(([name, { medianUs, p99Us }]) => [
      name,
      {
        'median µs': medianUs.toFixed(1),
        '99th percentile µs': p99Us.toFixed(1),
        'second look ÷ this': own ? (own.medianUs / medianUs).toFixed(2) : '',
        'at the 99th': own ? (own.p99Us / p99Us).toFixed(2) : '',
      },
    ]),
  ),
);

const targets = lines.flatMap(line => readLink(line).targets);
console.log('Its parts:');
console.table({
  'unwrap and parse': time(lines, readLink),
  leaks: time(targets, target => findLeaks(target)),
  signals: time(targets, target => findSignals(target)),
});

const huge = timeHuge();
console.log(`Inputs of ${hugeLength / 1_000_000} MB, in ms (limit ${hugeLimitMs}):`);
console.table(huge);
const pasted = timePasted();
console.log(
  `Texts of ${shapeLength / 1_000} kB, in ms (limit ${pastedLimitMs}), the slowest of ${pasted.length}:`,
);
console.table(Object.fromEntries(pasted.slice(0, 10)));
if (pasted.some(([, ms]) => ms > pastedLimitMs)) process.exitCode = 1;
if (Object.values(huge).some(ms => ms > hugeLimitMs)) process.exitCode = 1;
