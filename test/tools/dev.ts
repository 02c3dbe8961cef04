import { parseArgs } from 'node:util';
import { createServer, type InlineConfig } from 'wxt';
import { quietArguments, worldArguments } from '../e2e/chromium-arguments.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { startSimulator } from '../simulator/server.ts';
import { find, provide } from './browsers.ts';
import type { Browser } from './build.ts';
import { root } from './run.ts';

type Opening = NonNullable<InlineConfig['webExt']>;

/**
 * `npm run dev`: a build that follows every change of the code, in a browser with a fresh profile.
 * Chromium is among simulated services, or with `--live` among the real ones; Firefox, which would
 * not trust the simulator's certificate here, is always among the real ones.
 */
async function develop(browser: Browser, live: boolean): Promise<void> {
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const disabled = !hasDisplay && process.platform === 'linux';
  if (disabled) console.log('There is no display, so no browser is opened.');
  const webExt = disabled ? { disabled } : await opening(browser, live);
  const server = await createServer({ root, browser, manifestVersion: 3, webExt });
  await server.start();
}

async function opening(browser: Browser, live: boolean): Promise<Opening> {
  if (browser === 'firefox') {
    provide(['firefox']);
    console.log('What you check here is asked of the real services.');
    return { binaries: { firefox: find('firefox') } };
  }
  provide(['chromium']);
  const binaries = { chrome: find('chromium') };
  const quiet = quietArguments('en', false);
  if (live) return { binaries, chromiumArgs: quiet };
  const simulator = await startSimulator();
  console.log(`Every service is simulated on 127.0.0.1:${simulator.port}.`);
  // The server that brings the changes is no part of the simulated world.
  const world = worldArguments(simulator, ['localhost']);
  return { binaries, chromiumArgs: [...quiet, ...world], startUrls: [examplesUrl] };
}

const { values, positionals } = parseArgs({
  options: { live: { type: 'boolean', default: false } },
  allowPositionals: true,
});
try {
  await develop(positionals[0] === 'firefox' ? 'firefox' : 'chrome', values.live);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
