import { t } from '../utils/platform/i18n.ts';
import type { StorageTrouble } from '../utils/storage/trouble.ts';
import { Contact } from './Contact.tsx';
import { word } from './words.ts';

interface Props {
  readonly trouble: StorageTrouble | null;
  /** Puts the notice away; where it is missing, the notice stays for as long as the trouble does. */
  readonly tell?: () => void;
}

/** What cannot be kept, why, and what to do about it. It is in the way of nothing. */
export function StorageNotice({ trouble, tell }: Props) {
  if (!trouble || (tell && trouble.told)) return null;
  return (
    <aside class="hint" data-part="storage-trouble" data-trouble={trouble.code}>
      <p>{word('storageTrouble', trouble.code)}</p>
      <p>{word('storageAdvice', trouble.code)}</p>
      <Contact />
      {tell && (
        <button type="button" data-action="trouble-told" onClick={tell}>
          {t('storageTold')}
        </button>
      )}
    </aside>
  );
}
