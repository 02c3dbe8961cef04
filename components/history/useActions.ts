import browser from 'webextension-polyfill';
import { inputAgain } from '../../utils/check/again.ts';
import { readCheck } from '../../utils/check/records.ts';
import { ask } from '../../utils/platform/messages.ts';
import { isPrivateId } from '../../utils/storage/collection.ts';

/** Below the extension's own address, the page that shows a past check. */
export function pageOf(id: string): string {
  return `popup.html?check=${encodeURIComponent(id)}`;
}

/** Checks the link of a past check anew, and shows that in a tab. Throws where it cannot begin. */
export async function checkAgain(id: string): Promise<void> {
  const check = await readCheck(id);
  if (!check) return;
  const begun = await ask<unknown>({ kind: 'start', origin: 'popup', ...inputAgain(check) });
  if (typeof begun !== 'string') return;
  // A tab's address outlives a private window; the popup's page finds the check of just now by itself.
  const page = isPrivateId(begun) ? 'popup.html' : pageOf(begun);
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

/** Deletes a past check; throws where something of it could not be removed. */
export function deleteCheck(id: string): Promise<void> {
  return ask({ kind: 'forget', check: id });
}
