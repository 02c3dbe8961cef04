import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { finishedIn } from './records.ts';
import { checkedIn, selections, selectText } from './selections.ts';

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

describe('selected text', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator });
  });
  afterAll(() => firefox?.close());

  it.each(selections)('%s: its link is found', async (_, html, link) => {
    const page = await firefox.open(examplesUrl);
    await selectText(page, html);
    await firefox.chooseMenu(page, '#text');
    const popup = await firefox.popup();
    expect((await finishedIn(popup)).verdict).toBe('malicious');
    expect(await checkedIn(popup)).toBe(link);
  });
});

describe('a Firefox that remembers nothing', () => {
  let firefox: Firefox;
  beforeAll(async () => {
    firefox = await launchFirefox({
      extensionDir: outputDir('firefox'),
      simulator,
      preferences: { 'browser.privatebrowsing.autostart': true },
    });
    await firefox.allowInPrivate();
  });
  afterAll(() => firefox?.close());

  it('has the item though access came later, gives a verdict, and says that nothing is kept', async () => {
    const page = await firefox.open(examplesUrl);
    await firefox.chooseMenu(page, '#phishing');
    const popup = await firefox.popup();
    expect((await finishedIn(popup)).verdict).toBe('malicious');
    await popup.close();
    const options = await firefox.openPage('options.html');
    await options.waitFor('[data-part="storage-trouble"][data-trouble="keeps-nothing"]');
  });
});
