import browser from 'webextension-polyfill';
import { takeUp } from '../../utils/check/clicks.ts';
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
  const input = { text, origin: 'omnibox', private: Boolean(window?.incognito) } as const;
  await takeUp(input, check => showElsewhere(check, opened));
}
