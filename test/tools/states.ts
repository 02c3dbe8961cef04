import { copyFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { violations } from '../e2e/axe.ts';
import { visit } from '../e2e/chromium-states.ts';
import type { ChromiumView } from '../e2e/chromium-view.ts';
import { exceeded, type Measures, measure } from '../e2e/measure.ts';
import { screenshotPath } from '../e2e/screenshots.ts';
import { type State, states } from '../e2e/states.ts';
import { provide } from './browsers.ts';
import { build } from './build.ts';
import { root } from './run.ts';

/** What README shows. */
const readmePicture = 'states/malicious-en-light';

const schemes = ['light', 'dark'] as const;

/** Services answer at once, or one after the other over three seconds, in an order that is always the same. */
const paces = {
  fast: () => 0,
  slow: (service: string) =>
    ([...service].reduce((sum, it) => sum + it.charCodeAt(0), 0) % 7) * 500,
};

interface Row extends Measures {
  readonly name: string;
  readonly lang: string;
  readonly faults: readonly string[];
}

/**
 * `npm run states [-- --only <name>…] [--readme]`: leads the production build into every state, in two
 * languages, light and dark, and takes its picture; prints where the picture and the action begin,
 * how far things moved, and what axe-core finds. Fails where a bound is exceeded.
 */
async function takeAll(only: readonly string[]): Promise<Row[]> {
  provide(['chromium']);
  console.log('Building for Chromium …');
  await build('chrome');
  const wanted = states.filter(it => only.length === 0 || only.includes(it.name));
  if (only.length === 0) rmSync(`${root}/screenshots/states`, { recursive: true, force: true });
  const rows: Row[] = [];
  const keep = (row: Row) => {
    rows.push(row);
    tell(row);
  };
  line('state', 'language', 'picture', 'action', 'shift');
  // Policies are files of the whole machine: those states come one language after the other.
  const free = wanted.filter(it => !it.policy);
  const bound = wanted.filter(it => it.policy);
  const take = (those: readonly State[], lang: 'en' | 'ja', pace: keyof typeof paces) =>
    visit(those, {
      ...{ lang, pace: paces[pace] },
      show: async (view, state) => keep(await takeOne(view, state, lang)),
      fail: ({ name }, error) => {
        const faults = [String(error instanceof Error ? error.message : error)];
        keep({ name, lang, faults, picture: null, action: null, shift: 0, moved: [] });
      },
    });
  await Promise.all([take(free, 'en', 'fast'), take(free, 'ja', 'slow')]);
  await take(bound, 'en', 'fast');
  await take(bound, 'ja', 'slow');
  return rows;
}

async function takeOne(view: ChromiumView, state: State, lang: string): Promise<Row> {
  const measures = await measure(view);
  const faults = exceeded(measures, state.shift);
  for (const scheme of schemes) {
    await view.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await view.page.bringToFront();
    await view.page.screenshot({ path: screenshotPath(`states/${state.name}-${lang}-${scheme}`) });
    faults.push(...(await violations(view)));
  }
  return { name: state.name, lang, ...measures, faults };
}

function line(...cells: readonly string[]): void {
  console.log(cells.map((it, index) => (index ? it.padStart(8) : it.padEnd(22))).join(' '));
}

function tell({ name, lang, picture, action, shift, faults }: Row): void {
  line(name, lang, `${picture ?? '–'}`, `${action ?? '–'}`, shift.toFixed(4));
  for (const fault of faults) console.log(`  ${fault}`);
}

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, readme: { type: 'boolean' } },
});
const rows = await takeAll(values.only ?? []);
if (values.readme) copyFileSync(screenshotPath(readmePicture), `${root}/.github/popup.png`);
const faulty = rows.filter(it => it.faults.length > 0).length;
console.log(`\n${rows.length - faulty} as they should be, ${faulty} not: screenshots/states/`);
process.exitCode = faulty > 0 ? 1 : 0;
