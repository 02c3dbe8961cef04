import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';

/** A saved key. It enters the page only while the person asks to see it. */
export function SavedKey({ value, remove }: { value: string; remove: () => void }) {
  const [shown, setShown] = useState(false);
  return (
    <p class="saved-key">
      <code>{shown ? value : '••••••••'}</code>
      <button type="button" class="plain" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {shown ? t('keyHide') : t('keyShow')}
      </button>
      <button type="button" class="plain" onClick={remove}>
        {t('keyRemove')}
      </button>
    </p>
  );
}
