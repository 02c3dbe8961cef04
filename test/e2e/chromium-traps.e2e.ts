import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { checkPasted, traps } from './traps.ts';

let simulator: Simulator;
let browser: Chromium;

beforeAll(async () => {
  simulator = await startSimulator();
  browser = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
});
afterAll(async () => {
  await browser?.close();
  await simulator?.close();
});

describe('a trap in plain sight', () => {
  it.each(traps)('%s', async (_, link, verdict) => {
    const popup = await browser.openPage('popup.html');
    expect((await checkPasted(popup, link)).verdict).toBe(verdict);
    await popup.close();
  });
});
