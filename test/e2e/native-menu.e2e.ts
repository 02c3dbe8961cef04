import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleLinks } from '../simulator/links.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { type Display, openDisplay } from './display.ts';
import { chooseNatively } from './native-menu.ts';
import { finishedIn } from './records.ts';
import { checkedIn, selections, selectText } from './selections.ts';

let display: Display;
let simulator: Simulator;
let chromium: Chromium;

beforeAll(async () => {
  [display, simulator] = await Promise.all([openDisplay(), startSimulator()]);
  chromium = await launchChromium({
    extensionDir: outputDir('chrome'),
    simulator,
    headless: false,
    env: { DISPLAY: display.name },
  });
});

afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
  display?.close();
});

it('opens the popup with the link under the pointer when its menu item is chosen by hand', async () => {
  const link = exampleLinks.find(({ id }) => id === 'phishing');
  const page = await chromium.open(examplesUrl);
  const popup = await openedBy(() => chooseNatively(display, page, '#phishing'));
  await popup.waitFor('[data-verdict="malicious"]');
  const input = await popup.run(() => document.querySelector('[data-part="target"]')?.textContent);
  expect(input).toContain(new URL(link?.href ?? '').hostname);
});

it.each(selections)('selected by hand, %s: its link is found', async (_, html, link) => {
  const page = await chromium.open(examplesUrl);
  await selectText(page, html);
  const popup = await openedBy(() => chooseNatively(display, page, '#text'));
  expect((await finishedIn(popup)).verdict).toBe('malicious');
  expect(await checkedIn(popup)).toBe(link);
  await popup.close();
});

/** The popup that a choice by hand opens. A busy machine swallows keys, and then a person tries again. */
async function openedBy(choose: () => Promise<void>, tries = 3): Promise<ChromiumView> {
  await choose();
  return chromium.popup().catch(error => {
    if (tries <= 1) throw error;
    display.point('key', 'Escape');
    return openedBy(choose, tries - 1);
  });
}
