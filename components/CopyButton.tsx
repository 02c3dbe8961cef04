import { defang } from '../utils/link/defang.ts';
import { t } from '../utils/platform/i18n.ts';
import { Icon } from './Icon.tsx';
import { useCopy } from './useCopy.ts';

/** Copies the address in a form that nobody can click by accident. */
export function CopyButton({ url }: { url: string }) {
  const { copied, copy } = useCopy();
  const name = copied ? t('copied') : t('copyDisarmed');
  return (
    <button
      type="button"
      class="plain copy"
      data-action="copy"
      aria-label={name}
      title={name}
      onClick={() => copy(defang(url))}
    >
      <Icon name={copied ? 'clean' : 'copy'} size={16} />
    </button>
  );
}
