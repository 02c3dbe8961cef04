import { defang } from '../utils/link/defang.ts';
import { t } from '../utils/platform/i18n.ts';
import { useCopy } from './useCopy.ts';

/** Copies the address in a form that nobody can click by accident. */
export function CopyButton({ url }: { url: string }) {
  const { copied, copy } = useCopy();
  return (
    <button type="button" class="plain" onClick={() => copy(defang(url))}>
      <span role="status">{copied ? t('copied') : t('copyDisarmed')}</span>
    </button>
  );
}
