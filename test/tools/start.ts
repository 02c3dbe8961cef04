import { parseArgs } from 'node:util';
import { type Chromium, launchChromium } from '../e2e/chromium.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { provide } from './browsers.ts';
import { build } from './build.ts';
import { takeTour } from './tour.ts';

/**
 * `npm start`: the production build in Chromium among simulated services, or with `--live` among
 * the real ones. Without a display, or with `--headless`, it checks example links by itself.
 */
async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, live: { type: 'boolean' } },
  });
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const headless = values.headless || (!hasDisplay && process.platform === 'linux');
  if (values.live && headless) {
    console.error('--live asks the real services, so it wants a person in front of a window.');
    return 1;
  }
  provide(['chromium']);
  console.log('Building for Chromium …');
  const extensionDir = await build('chrome');
  const simulator = values.live ? null : await startSimulator();
  if (simulator) console.log(`Every service is simulated on 127.0.0.1:${simulator.port}.`);
  console.log(`Starting Chromium${headless ? ' without a window' : ''} …`);
  const chromium = await launchChromium({
    extensionDir,
    headless,
    ...(simulator ? { simulator } : {}),
  });
  try {
    if (simulator && headless) return (await takeTour(chromium, simulator)) ? 0 : 1;
    await leaveOpen(chromium, simulator);
    return 0;
  } finally {
    await chromium.close();
    await simulator?.close();
  }
}

/** Until the window is closed or the person interrupts. */
async function leaveOpen(chromium: Chromium, simulator: Simulator | null): Promise<void> {
  await chromium.openPage('options.html');
  if (simulator) await chromium.open(examplesUrl);
  console.log('Right-click a link and take a second look. Close the window to end.');
  const ended = Promise.withResolvers<void>();
  chromium.browser.once('disconnected', () => ended.resolve());
  process.on('SIGINT', () => ended.resolve()).on('SIGTERM', () => ended.resolve());
  await ended.promise;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
