import type { Chromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';

/**
 * Grants optional origins, as match patterns, without the prompt, which no test can answer; `page` is one
 * of the extension's. What the page chrome://extensions adds counts as granted before, and such a thing
 * is given without asking.
 */
export async function allowOrigin(
  chromium: Chromium,
  page: ChromiumView,
  origin: string,
): Promise<void> {
  const extensions = await chromium.open('chrome://extensions');
  await extensions.run(
    `new Promise(done =>
      chrome.developerPrivate.addHostPermission('${chromium.extensionId}', '${origin}', done))`,
  );
  await extensions.close();
  await page.page.bringToFront();
  await page.run(`chrome.permissions.request({ origins: ['${origin}'] })`);
}
