import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../english.ts';
import { exampleLinks } from '../simulator/links.ts';
import { codePageUrl, examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { type Display, openDisplay } from './display.ts';
import { chooseNatively, frameItem } from './native-menu.ts';
import { askedForPicture, showFrame, showImage } from './pictures.ts';
import { finishedIn } from './records.ts';
import { checkedIn, selections, selectText } from './selections.ts';
import { shownIn } from './view.ts';

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

const phishing = new URL(exampleLinks.find(({ id }) => id === 'phishing')?.href ?? '').href;

it('a picture: what the browser shows of the tab is looked into, and its address is never asked', async () => {
  simulator.reset();
  const page = await chromium.open(codePageUrl);
  const popup = await openedBy(() => chooseNatively(display, page, '#picture'));
  await popup.waitFor('[data-verdict="malicious"] [data-part="from-picture"]');
  expect(await checkedIn(popup)).toBe(phishing);
  expect(askedForPicture(simulator)).toBe(1);
  await popup.close();
});

it('a picture that stands in the page itself is looked into alone', async () => {
  const page = await chromium.open(codePageUrl);
  await showImage(page, 'WIFI:S:Guest;T:WPA;P:a-secret;;');
  const popup = await openedBy(() => chooseNatively(display, page, '#picture'));
  await popup.waitFor('[data-part="picture"][data-state="seen"]');
  expect((await shownIn(popup)).text).toContain(english('codeHolds_wifi'));
  await popup.close();
});

it('a frame: its own address is checked, not that of the page around it', async () => {
  const page = await chromium.open(codePageUrl);
  await showFrame(page, phishing);
  const popup = await openedBy(() => chooseNatively(display, page, '#frame', frameItem));
  await popup.waitFor('[data-verdict="malicious"]');
  expect(await checkedIn(popup)).toBe(phishing);
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
