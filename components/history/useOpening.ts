import browser from 'webextension-polyfill';

/** Opens the page with all checks in a tab. */
export function openHistory(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('history.html') });
}
