import browser from 'webextension-polyfill';
import { advance } from '../../utils/check/advance.ts';
import { begin } from '../../utils/check/begin.ts';
import { t } from '../../utils/platform/i18n.ts';
import { openPopup, showElsewhere } from './show.ts';

/** The address-bar keyword: `look` and a link or a text with one. */
export function registerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: t('omniboxSuggestion') });
  browser.omnibox.onInputEntered.addListener(text => {
    void checkTyped(text, openPopup());
  });
}

async function checkTyped(text: string, opened: Promise<boolean>): Promise<void> {
  const window = await browser.windows.getLastFocused().catch(() => null);
  const check = await begin({ text, origin: 'omnibox', private: Boolean(window?.incognito) });
  await Promise.all([advance(check.id), showElsewhere(check, opened)]);
}
