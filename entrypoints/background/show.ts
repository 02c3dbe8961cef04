import browser from 'webextension-polyfill';
import { pageFor } from '../../utils/check/opening.ts';
import type { Check } from '../../utils/check/types.ts';
import { isPopupOpen } from '../../utils/platform/popup.ts';

const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:');

/** As large as the popup with its frame. */
const size = { width: 440, height: 700 };

/**
 * Opens the popup on the toolbar button; false where the browser refuses. Call it before any await:
 * Firefox allows it only while the click itself is being handled.
 */
export function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}

/**
 * Shows a check where its popup could not open: the same page in a small window, else in a tab.
 * Null stands for a click that was lost, which the page then says.
 */
export async function showElsewhere(check: Check | null, opened: Promise<boolean>): Promise<void> {
  if (((await opened) && (await hasToolbar())) || (await isPopupOpen())) return;
  await openWindow(check ? await pageFor(check) : 'popup.html', Boolean(check?.private));
}

/** The same for a picture, which waits under `id`. An open popup has asked already, and does not again. */
export async function showPictureElsewhere(
  id: string,
  isPrivate: boolean,
  opened: Promise<boolean>,
): Promise<void> {
  if ((await opened) && (await hasToolbar())) return;
  await openWindow(`popup.html?picture=${id}`, isPrivate);
}

async function openWindow(page: string, isPrivate: boolean): Promise<void> {
  const url = browser.runtime.getURL(`/${page}` as '/popup.html');
  // Chromium shows no page of ours in a private window; there the page itself keeps to memory.
  const incognito = isPrivate && isFirefox ? { incognito: true } : {};
  await browser.windows
    .create({ url, type: 'popup', ...size, ...incognito })
    .catch(() => browser.tabs.create({ url }));
}

/** Some windows take the call and show nothing. */
async function hasToolbar(): Promise<boolean> {
  const window = await browser.windows.getLastFocused().catch(() => null);
  return window?.type === 'normal' && window.state !== 'fullscreen';
}
