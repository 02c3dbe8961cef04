import type { ShownLink } from '../utils/check/rich.ts';
import type { Check } from '../utils/check/types.ts';
import { t, textOf } from '../utils/platform/i18n.ts';
import { Boundary } from './Boundary.tsx';
import { FailedPart } from './Failed.tsx';
import { LatestChecks } from './LatestChecks.tsx';
import { PasteBox } from './PasteBox.tsx';
import type { CurrentPage, Start } from './useHome.ts';

interface Props {
  readonly page: CurrentPage;
  readonly latest: readonly Check[] | null;
  /** False where there is no urlscan.io key; null while that is not known. */
  readonly canScan: boolean | null;
  readonly failed: string | null;
  readonly now: number;
  readonly start: Start;
  /** Opens this page in a tab; missing where it is one. */
  readonly openAsPage?: (() => void) | undefined;
  /** Has all links of a text checked on a page of their own. */
  readonly checkAll?: (text: string, links: readonly ShownLink[]) => void;
  show(id: string): void;
  openOptions(at?: string): void;
}

/** What the popup shows while nothing is running: ways to begin, and the last checks. */
export function Home(props: Props) {
  const { page, latest, canScan, failed, now, start, show, openOptions, openAsPage, checkAll } =
    props;
  return (
    <article data-part="home">
      <h1>{t('homeTitle')}</h1>
      <p class="note">{t('homeHow')}</p>
      <PasteBox
        start={(text, links) => (links ? start(text, 'popup', { links }) : start(text, 'popup'))}
        startCode={text => start(text, 'picture')}
        // A tab of ours next to a private window might not be private itself.
        checkAll={checkAll}
        openAsPage={page.private ? undefined : openAsPage}
      />
      <p role="alert">{failed && (textOf(failed) ?? t('error_background'))}</p>
      {page.url && (
        <button
          type="button"
          data-action="check-page"
          onClick={() => start(page.url ?? '', 'page')}
        >
          {t('checkPage')}
          <small>{new URL(page.url).host}</small>
        </button>
      )}
      {page.private && <p class="note">{t('privateNote')}</p>}
      {canScan === false && (
        <aside class="hint" data-part="hint">
          <p>{t('firstRun')}</p>
          <button type="button" onClick={() => openOptions('source-urlscan')}>
            {t('firstRunKey')}
          </button>
        </aside>
      )}
      <Boundary of={latest} instead={<FailedPart />}>
        {latest && <LatestChecks checks={latest} now={now} show={show} />}
      </Boundary>
    </article>
  );
}
