import type { Chromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';

/**
 * Grants the optional origins without the prompt, which no test can answer. What the page
 * chrome://extensions adds counts as granted before, and such a thing is given without asking.
 */
export async function allowEverywhere(chromium: Chromium, page: ChromiumView): Promise<void> {
  const extensions = await chromium.open('chrome://extensions');
  await extensions.run(
    `new Promise(done =>
      chrome.developerPrivate.addHostPermission('${chromium.extensionId}', 'https://*/*', done))`,
  );
  await extensions.close();
  await page.page.bringToFront();
  await page.run(`chrome.permissions.request({ origins: ['https://*/*'] })`);
}
