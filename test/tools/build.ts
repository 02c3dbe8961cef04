import { join } from 'node:path';
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

if (import.meta.main) {
  console.log(`Chromium and Edge: ${await build('chrome')} (the same build for both)`);
  console.log(`Firefox:           ${await build('firefox')}`);
}
