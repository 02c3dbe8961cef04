import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from '../e2e/chromium.ts';
import { type Managed, mayWriteChromiumPolicy } from '../e2e/policy-file.ts';
import { startSimulator } from '../simulator/server.ts';
import { provide } from './browsers.ts';
import { build } from './build.ts';
import { demonstrationPolicy } from './circle.ts';
import { takeTour } from './tour.ts';
import { followPolicy, showAround } from './window.ts';

/**
 * `npm start`: the production build in Chromium among simulated services, or with `--live` among
 * the real ones; `--policy file.json` puts a policy in force, which needs root. Where this is root
 * already, the policy of the demonstration is, and a second browser shows what colleagues see. Without
 * a display, or with `--headless`, it checks example links, and goes that circle, by itself.
 */
async function start(): Promise<number> {
  const { values } = parseArgs({
    options: {
      headless: { type: 'boolean' },
      live: { type: 'boolean' },
      policy: { type: 'string' },
    },
  });
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const headless = values.headless || (!hasDisplay && process.platform === 'linux');
  if (headless && (values.live || values.policy)) {
    console.error('--live and --policy are for a person in front of a window; there is none.');
    return 1;
  }
  const policy = values.policy ? readPolicy(values.policy) : undefined;
  provide(['chromium']);
  console.log('Building for Chromium …');
  const extensionDir = await build('chrome');
  const simulator = values.live ? null : await startSimulator();
  if (simulator) console.log(`Every service is simulated on 127.0.0.1:${simulator.port}.`);
  console.log(`Starting Chromium${headless ? ' without a window' : ''} …`);
  const options = {
    ...{ extensionDir, headless, handlesSignals: !headless },
    ...(simulator ? { simulator } : {}),
  };
  const hasCircle = simulator !== null && !policy && mayWriteChromiumPolicy();
  const chromium = await launchChromium({
    ...options,
    ...(hasCircle ? { policy: demonstrationPolicy } : {}),
    // A policy may be about the page of the first run.
    ...(policy ? { policy, welcome: true } : {}),
  });
  const launch = () => launchChromium(options);
  const stopFollowing = values.policy ? followPolicy(values.policy, chromium, readPolicy) : null;
  try {
    if (simulator && headless) {
      return (await takeTour(chromium, simulator, hasCircle ? launch : null)) ? 0 : 1;
    }
    await showAround(chromium, {
      ...{ isSimulated: Boolean(simulator), hasPolicy: Boolean(policy) },
      circle: simulator && hasCircle ? { simulator, launch } : null,
    });
    return 0;
  } finally {
    stopFollowing?.();
    await chromium.close();
    await simulator?.close();
  }
}

/** The policy in a file, as managed storage is to show it; throws a sentence where there is none. */
function readPolicy(path: string): Managed {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch (cause) {
    throw new Error(`${path} cannot be read as JSON: ${String(cause)}`, { cause });
  }
  throw new Error(`${path} holds no policy: it must be one JSON object, such as {"scan": "off"}.`);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
