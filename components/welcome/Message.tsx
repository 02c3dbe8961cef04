import { t } from '../../utils/platform/i18n.ts';
import { Icon } from '../Icon.tsx';

/** A drawn message with a link and the menu of a right click on it. Only for the eye: the step's words say the same. */
export function Message() {
  return (
    <div class="message" aria-hidden="true">
      <p>
        <strong>{t('welcomeMailFrom')}</strong>
        <small>service@account-verify.example</small>
      </p>
      <p>
        <strong>{t('welcomeMailSubject')}</strong>
      </p>
      <p>{t('welcomeMailText')}</p>
      <p class="linked">{t('welcomeMailLink')}</p>
      <ul class="menu">
        <li class="grey" />
        <li class="grey" />
        <li class="item">
          <Icon name="no-threat-found" size={16} />
          {t('menuCheckLink')}
        </li>
        <li class="grey" />
      </ul>
    </div>
  );
}
