import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { readOwnFile } from '../../utils/platform/http.ts';
import type { KitTexts } from '../../utils/policy/export/formats.ts';

const none: KitTexts = { en: key => key, ja: key => key };

/** Our texts in both languages, loaded when a format `needs` them; null until they are there. */
export function useKitTexts(needs: boolean): KitTexts | null {
  const [texts, setTexts] = useState<KitTexts | null>(null);
  useEffect(() => {
    if (!needs) return;
    void Promise.all([textsIn('en'), textsIn('ja')]).then(([en, ja]) => setTexts({ en, ja }));
  }, [needs]);
  return needs ? texts : none;
}

/** From the file that the browser itself uses: imported, 70 kB of it would be shipped once more. */
async function textsIn(language: 'en' | 'ja'): Promise<(key: string) => string> {
  const address = browser.runtime.getURL(`_locales/${language}/messages.json`);
  const messages = (await readOwnFile(address)) as Record<string, { message: string }>;
  return key => messages[key]?.message ?? key;
}
