import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { CheckActions } from './actions.ts';
import { Drawer } from './Drawer.tsx';

/** Host names that were not resolved because they may have been made for one person, and the button to do it. */
export function FullName({ check, actions }: { check: Check; actions: CheckActions }) {
  const { held = [], guard } = check;
  if (held.length === 0 || guard.state !== 'cleared') return null;
  return (
    <Drawer part="full-name" title={t('fullName')}>
      {held.map(({ host, domain }) => (
        <p key={host}>{t('fullNameMeans', { host, domain })}</p>
      ))}
      <button type="button" data-action="ask-full-name" onClick={() => actions.askFullName()}>
        {t('fullNameAsk')}
      </button>
    </Drawer>
  );
}
