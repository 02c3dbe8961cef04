import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Whether the button stands on the toolbar, looked up anew whenever somebody comes back to the page; null where the browser does not tell. */
export function useToolbar(): boolean | null {
  const [isOnToolbar, setOnToolbar] = useState<boolean | null>(null);
  useEffect(() => {
    const read = () => void readToolbar().then(setOnToolbar);
    read();
    addEventListener('focus', read);
    document.addEventListener('visibilitychange', read);
    return () => {
      removeEventListener('focus', read);
      document.removeEventListener('visibilitychange', read);
    };
  }, []);
  return isOnToolbar;
}

async function readToolbar(): Promise<boolean | null> {
  // Not in every browser.
  const settings = await browser.action.getUserSettings?.().catch(() => null);
  return settings?.isOnToolbar ?? null;
}
