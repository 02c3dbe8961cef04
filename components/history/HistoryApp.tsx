import { useState } from 'preact/hooks';
import { mayExportWhole } from '../../utils/check/export.ts';
import { allPast } from '../../utils/check/past.ts';
import type { Wanted } from '../../utils/check/wanted.ts';
import { t } from '../../utils/platform/i18n.ts';
import { Identity } from '../identity.ts';
import { useLanguage } from '../language.ts';
import { OrganizationMark } from '../OrganizationMark.tsx';
import { useCatalog } from '../useCatalog.ts';
import { useEffective } from '../useEffective.ts';
import { useNow } from '../useNow.ts';
import { usePage } from '../usePage.ts';
import { useTheme } from '../useTheme.ts';
import { Export } from './Export.tsx';
import { Filters } from './Filters.tsx';
import { PastList } from './PastList.tsx';
import { checkAgain, deleteCheck } from './useActions.ts';
import { useExport } from './useExport.ts';
import { usePast } from './usePast.ts';

const noRules = {};
const everything: Wanted = { words: '', verdict: null, asked: null };

/** The page with all checks that are kept: found again, opened, repeated, deleted, exported. */
export function HistoryApp() {
  const rulebook = useEffective();
  const catalog = useCatalog();
  const [wanted, setWanted] = useState(everything);
  const past = usePast(wanted);
  const { progress, save } = useExport(() => allPast(wanted));
  const now = useNow(3_600_000);
  usePage(t('pastTitle'));
  useTheme(rulebook?.effective.theme.value);
  useLanguage(rulebook?.effective.rules);
  const filtered = Boolean(wanted.words.trim() || wanted.verdict || wanted.asked);
  return (
    <Identity.Provider value={rulebook?.effective.rules ?? {}}>
      <header>
        <OrganizationMark />
        <h1>{t('pastTitle')}</h1>
        <p>{t('pastMeans')}</p>
      </header>
      <main>
        <section data-part="filters" aria-label={t('pastSearch')}>
          <Filters {...{ wanted, catalog }} change={setWanted} />
          <Export
            {...{ progress, save }}
            means={t('exportMeans')}
            mayBeWhole={Boolean(rulebook && mayExportWhole(rulebook.effective.rules))}
          />
          <p>
            <a href="several.html">{t('severalLink')}</a>
          </p>
          <p>
            <a href="options.html#history">{t('pastClear')}</a>
          </p>
        </section>
        <PastList
          {...{ ...past, filtered, catalog, now }}
          rules={rulebook?.effective.rules ?? noRules}
          again={checkAgain}
          remove={deleteCheck}
        />
      </main>
    </Identity.Provider>
  );
}
