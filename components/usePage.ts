import { useLayoutEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { locale } from './words.ts';

/** Gives the page its title and language; in a tab (`data-page`) it may take the room it has. */
export function usePage(title: string): void {
  useLayoutEffect(() => {
    document.title = title;
    document.documentElement.lang = locale();
    void browser.tabs.getCurrent().then(tab => {
      if (tab) document.documentElement.dataset.page = '';
    });
  }, [title]);
}
