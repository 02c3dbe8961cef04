import browser from 'webextension-polyfill';
import { takeUp } from '../../utils/check/clicks.ts';
import { t } from '../../utils/platform/i18n.ts';

/** The address-bar keyword: `look` and a link or a text with one. */
export function registerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: t('omniboxSuggestion') });
  browser.omnibox.onInputEntered.addListener(text => {
    // Where no popup can open here, the same page opens as a tab.
    const opened = browser.action.openPopup().catch(openAsTab);
    void checkTyped(text, opened);
  });
}

async function checkTyped(text: string, opened: Promise<unknown>): Promise<void> {
  const window = await browser.windows.getLastFocused().catch(() => null);
  const input = { text, origin: 'omnibox', private: Boolean(window?.incognito) } as const;
  await Promise.all([takeUp(input), opened]);
}

async function openAsTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
}
