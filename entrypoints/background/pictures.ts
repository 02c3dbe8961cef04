import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { holdPicture, type Picture } from '../../utils/check/captured.ts';
import { showPictureElsewhere } from './show.ts';

/** An image that stands in the page itself. SVG is left to the browser, which has drawn it already. */
const inPage = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)[;,]/i;
const longestInPage = 8_000_000;

/**
 * Hands the picture that was clicked to the page that looks into it. Its address is never asked,
 * which would tell its sender: what the browser shows of the tab has it too.
 */
export function takeUpPicture(
  { srcUrl = '' }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  opened: Promise<boolean>,
): void {
  const isInPage = inPage.test(srcUrl) && srcUrl.length <= longestInPage;
  const inPicture = { url: srcUrl, inTab: false };
  const picture = isInPage ? Promise.resolve(inPicture) : capture(tab);
  // Held in this very turn: the popup asks for it as soon as it is there.
  const id = holdPicture(picture, Boolean(tab?.incognito));
  void showPictureElsewhere(id, Boolean(tab?.incognito), opened);
}

/** The visible part of a tab; null where the browser refuses. The click itself allows it (`activeTab`). */
async function capture(tab: Tabs.Tab | undefined): Promise<Picture | null> {
  // A tenth of the size of a PNG, and no harder to read.
  const format = { format: 'jpeg', quality: 95 } as const;
  const url = await browser.tabs.captureVisibleTab(tab?.windowId, format).catch(() => null);
  return url ? { url, inTab: true } : null;
}
