import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { finishedIn } from './records.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());

describe('a window where no popup can open', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator });
  });
  afterAll(() => firefox?.close());

  it('shows the same page in a small window, at that check', async () => {
    const small = await firefox.openSmallWindow(examplesUrl);
    await firefox.chooseMenu(small, 'a[href*="paypal"]');
    const page = await firefox.pageWith('popup.html?check=');
    expect((await finishedIn(page)).verdict).toBe('malicious');
  });
});
