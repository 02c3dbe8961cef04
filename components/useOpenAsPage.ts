import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Opens the popup's page in a tab, where it stays while a file is chosen; undefined where it is in one. */
export function useOpenAsPage(): (() => void) | undefined {
  const [isPopup, setIsPopup] = useState(false);
  useEffect(() => {
    void browser.tabs.getCurrent().then(tab => setIsPopup(!tab));
  }, []);
  if (!isPopup) return undefined;
  return () => {
    void browser.tabs
      .create({ url: browser.runtime.getURL('/popup.html') })
      .then(() => window.close());
  };
}
