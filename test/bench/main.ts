import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provide } from '../tools/browsers.ts';
import { build, outputDir } from '../tools/build.ts';
import { root } from '../tools/run.ts';
import { measures } from './measures/index.ts';
import { drawReport } from './picture.ts';
import { measureAll } from './report.ts';
import { setStage } from './stage.ts';
import type { Report } from './types.ts';
import { meets, sayGrowth, sayRatio, sayReport } from './words.ts';

/**
 * `npm run bench`: what the production build costs in Chromium, as ratios that another machine gives
 * too. `--only ID` for some of them, `--pairs 15`, `--json`; `--readme` puts figures and picture into
 * README; `--built` takes the build that is there.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    pairs: { type: 'string', default: '15' },
    json: { type: 'boolean' },
    readme: { type: 'boolean' },
    built: { type: 'boolean' },
  },
});

async function run(): Promise<Report> {
  const { only } = values;
  const wanted = measures.filter(({ id }) => !only || only.includes(id));
  if (wanted.length === 0) {
    throw new Error(`There are: ${measures.map(it => it.id).join(', ')}.`);
  }
  provide(['chromium']);
  const folder = values.built ? outputDir('chrome') : await build('chrome');
  const stage = await setStage(folder, Number(values.pairs));
  try {
    return await measureAll(stage, {
      measures: wanted,
      withGrowths: !only,
      // What is told on the way must not stand in the JSON.
      tell: what => process.stderr.write(`${what} …\n`),
    });
  } finally {
    await stage.close();
  }
}

function print({ results, growths }: Report): void {
  const rows = results.map(result => {
    const { id, ratio, costMs, baseMs, atMost } = result;
    const half = `${sayRatio(ratio.lower)}–${sayRatio(ratio.upper)}`;
    const numbers = { median: sayRatio(ratio.median), 'middle half': half, pairs: ratio.count };
    const aim = { 'at most': atMost ?? '', met: atMost === undefined ? '' : meets(result) };
    return [id, { ...numbers, ...aim, ms: costMs.toFixed(0), 'over ms': baseMs.toFixed(0) }];
  });
  console.table(Object.fromEntries(rows));
  for (const { id, cost, base } of results) console.log(`${id}: ${cost}, over ${base}.`);
  for (const growth of growths) console.log(sayGrowth(growth));
}

function writeReadme(report: Report): void {
  writeFileSync(join(root, '.github/bench.svg'), drawReport(report));
  const path = join(root, 'README.md');
  const between = /(<!-- bench -->\n).*?(\n<!-- end of bench -->)/s;
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      between,
      (_, start, end) => `${start}\n${sayReport(report)}\n${end}`,
    ),
  );
}

const report = await run();
if (values.json) console.log(JSON.stringify(report, null, 2));
else print(report);
if (values.readme) writeReadme(report);
