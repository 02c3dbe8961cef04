import { t } from '../../utils/platform/i18n.ts';
import { Icon } from '../Icon.tsx';

/** Says that the organization decided. `id` is for the control's `aria-describedby`. */
export function Locked({ id }: { id?: string }) {
  return (
    <span class="locked" {...(id ? { id } : {})}>
      <Icon name="lock" size={16} />
      {t('locked')}
    </span>
  );
}
