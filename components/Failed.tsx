import { t } from '../utils/platform/i18n.ts';

/** In the place of a part that cannot be shown. */
export function FailedPart() {
  return (
    <p class="note" data-part="failed">
      {t('failedPart')}
    </p>
  );
}

/** In the place of a whole page: what happened, and what to do. */
export function FailedPage() {
  return (
    <main data-part="failed">
      <h1>{t('failedPage')}</h1>
      <p>{t('failedPageAdvice')}</p>
    </main>
  );
}
