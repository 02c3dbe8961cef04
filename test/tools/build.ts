import { join } from 'node:path';
import { makeCompanyBuild, tell } from './company/make.ts';
import { readWishes, usage, type Wishes } from './company/wishes.ts';
import { root, run } from './run.ts';

export type Browser = 'chrome' | 'firefox';

/** Folder of the production build for a browser, whether it is there or not. */
export function outputDir(browser: Browser): string {
  return join(root, '.output', `${browser}-mv3`);
}

/** Makes the production build for a browser and returns its folder; throws WXT's output if it fails. */
export async function build(browser: Browser): Promise<string> {
  const { ok, output } = await run('wxt', ['build', '--browser', browser, '--mv3']);
  if (!ok) throw new Error(`wxt build --browser ${browser} failed:\n${output}`);
  return outputDir(browser);
}

async function buildForEverybody(): Promise<void> {
  console.log(`Chromium and Edge: ${await build('chrome')} (the same build for both)`);
  console.log(`Firefox:           ${await build('firefox')}`);
}

async function buildForCompany(wishes: Wishes): Promise<void> {
  const ours = { chrome: await build('chrome'), firefox: await build('firefox') };
  const folder = join(root, '.output/company');
  console.log(tell(makeCompanyBuild(ours, wishes, folder), wishes));
}

/** What was asked for; where that cannot be meant, ends with the sentence that says why. */
function wishesOf(args: readonly string[]): Wishes | null {
  try {
    return readWishes(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

if (import.meta.main) {
  const wishes = wishesOf(process.argv.slice(2));
  await (wishes ? buildForCompany(wishes) : buildForEverybody());
}
