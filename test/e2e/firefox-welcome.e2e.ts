import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';

let simulator: Simulator;
let firefox: Firefox;
beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator, welcome: true });
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

describe('the page of the first run in Firefox', () => {
  it('opens, says how to pin there, and tells nobody anything', async () => {
    const page = await firefox.pageWith('/welcome.html');
    await page.waitFor('[data-row="check"]');
    await page.click('[data-action="next"]');
    await page.waitFor('[data-step="working"] [data-verdict="malicious"]');
    // A button that is placed on the toolbar by a new profile needs no words.
    await page.waitFor('[data-browser="firefox"], [data-part="pinned"]:not(:empty)');
    // Firefox asks for things of its own.
    expect(simulator.log.filter(({ service }) => service !== 'unknown')).toEqual([]);
  });
});
