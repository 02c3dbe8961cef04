import browser from 'webextension-polyfill';
import type { ShownLink } from '../../utils/check/rich.ts';
import { ask } from '../../utils/platform/messages.ts';

/**
 * Opens the page that checks several at once, in a tab, with a text whose links it checks. `memoryOnly`
 * where this page stands in for one of a private window.
 */
export async function openSeveral(
  text: string,
  links: readonly ShownLink[],
  memoryOnly: boolean,
): Promise<void> {
  const token = await ask<string>({
    kind: 'hand-over',
    text,
    links: [...links],
    ...(memoryOnly ? { private: true as const } : {}),
  });
  const url = browser.runtime.getURL(`several.html?list=${token}` as '/several.html');
  const [here] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.create({ url })]);
  if (!here) window.close();
}
