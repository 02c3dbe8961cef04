import { join } from 'node:path';
import type { Browser } from './build.ts';
import { root, run } from './run.ts';

/** Builds for a browser and packs the build; throws WXT's output if it fails. */
async function pack(browser: Browser): Promise<void> {
  const { ok, output } = await run('wxt', ['zip', '--browser', browser, '--mv3']);
  if (!ok) throw new Error(`wxt zip --browser ${browser} failed:\n${output}`);
}

// One after the other: both write into the same folder.
for (const browser of ['chrome', 'firefox'] as const) {
  console.log(`Building and packing for ${browser} …`);
  await pack(browser);
}
console.log(`${join(root, '.output')} has them, and for Mozilla's reviewers the sources.`);
