import { useEffect, useState } from 'preact/hooks';
import type { KitTexts } from '../../utils/policy/export/formats.ts';

const none: KitTexts = { en: key => key, ja: key => key };

/** Our texts in both languages, loaded when a format `needs` them; null until they are there. */
export function useKitTexts(needs: boolean): KitTexts | null {
  const [texts, setTexts] = useState<KitTexts | null>(null);
  useEffect(() => {
    if (!needs) return;
    const loading = [
      import('../../public/_locales/en/messages.json'),
      import('../../public/_locales/ja/messages.json'),
    ] as const;
    void Promise.all(loading).then(([en, ja]) =>
      setTexts({ en: textIn(en.default), ja: textIn(ja.default) }),
    );
  }, [needs]);
  return needs ? texts : none;
}

function textIn(messages: Readonly<Record<string, { readonly message: string }>>) {
  return (key: string) => messages[key]?.message ?? key;
}
