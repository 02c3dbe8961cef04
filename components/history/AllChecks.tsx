import { t } from '../../utils/platform/i18n.ts';
import { openHistory } from './useOpening.ts';

/** The way to the page with all checks, in a tab also from the popup. */
export function AllChecks() {
  return (
    <a
      href="history.html"
      data-action="all-checks"
      onClick={event => {
        event.preventDefault();
        openHistory();
      }}
    >
      {t('pastTitle')}
    </a>
  );
}
