import type { Page } from 'puppeteer-core';
import { screenshotPath } from './screenshots.ts';
import type { View } from './view.ts';

/** A Chromium page, with puppeteer's own handle for what only puppeteer can do. */
export interface ChromiumView extends View {
  readonly page: Page;
}

/** Wraps a puppeteer page. */
export function chromiumView(page: Page): ChromiumView {
  // A button holds still only when two frames in a row agree, which a busy machine makes rare.
  page.setDefaultTimeout(60_000);
  return {
    page,
    run: async (code, ...args) => (await page.evaluate(code as string, ...args)) as never,
    async waitFor(selector, timeoutMs = 45_000) {
      await page.waitForSelector(selector, { timeout: timeoutMs });
    },
    click: selector => page.locator(selector).click(),
    fill: (selector, text) => page.locator(selector).fill(text),
    press: key => page.keyboard.press(key),
    async screenshot(name) {
      await page.screenshot({ path: screenshotPath(name) });
    },
    close: () => page.close(),
  };
}
