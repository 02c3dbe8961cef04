import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { enterKey } from './steps.ts';
import { checkPasted, traps, unseen } from './traps.ts';

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

describe('a scan that met a check for humans', () => {
  it.each(unseen)('%s', async (_, link, verdict) => {
    const options = await browser.openPage('options.html');
    await enterKey(options, 'urlscan');
    await options.close();
    const popup = await browser.openPage('popup.html');
    const shown = await checkPasted(popup, link);
    expect(shown.verdict).toBe(verdict);
    expect(shown.text).toContain(english('reason_scanUnseen_human_check'));
    await popup.close();
  });
});
