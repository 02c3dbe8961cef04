import { t } from '../../utils/platform/i18n.ts';
import type { Contents } from '../../utils/report/types.ts';

/** Every word that goes out, as people read it and as systems do. */
export function Preview({ contents }: { contents: Contents }) {
  return (
    <section class="preview" aria-label={t('reportPreview')}>
      <p class="note">{t('reportPreview')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <pre dir="auto" data-part="report-text" tabIndex={0}>
        {contents.text}
      </pre>
      <details class="quiet">
        <summary>{t('reportJson')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <pre dir="ltr" data-part="report-json" tabIndex={0}>
          {JSON.stringify(contents, null, 1)}
        </pre>
      </details>
    </section>
  );
}
