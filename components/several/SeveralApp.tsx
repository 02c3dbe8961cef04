import { useCallback, useEffect, useState } from 'preact/hooks';
import { mayExportWhole } from '../../utils/check/export.ts';
import type { ShownLink } from '../../utils/check/rich.ts';
import type { Handed } from '../../utils/check/several/handing.ts';
import type { Sorting } from '../../utils/check/several/order.ts';
import type { Progress } from '../../utils/check/several/progress.ts';
import { readList } from '../../utils/check/several/reading.ts';
import { t } from '../../utils/platform/i18n.ts';
import { ask } from '../../utils/platform/messages.ts';
import { isPrivateId } from '../../utils/storage/collection.ts';
import { AllChecks } from '../history/AllChecks.tsx';
import { Identity } from '../identity.ts';
import { useLanguage } from '../language.ts';
import { OrganizationMark } from '../OrganizationMark.tsx';
import { useCatalog } from '../useCatalog.ts';
import { useEffective } from '../useEffective.ts';
import { useNow } from '../useNow.ts';
import { usePage } from '../usePage.ts';
import { isPrivateHere } from '../useShownCheck.ts';
import { useTheme } from '../useTheme.ts';
import { word } from '../words.ts';
import { Decision } from './Decision.tsx';
import { ListBox } from './ListBox.tsx';
import { ListTable } from './ListTable.tsx';
import { picturesFor } from './pictures.ts';
import { Reading } from './Reading.tsx';
import { Saving } from './Saving.tsx';
import { Steering } from './Steering.tsx';
import { useLeaving } from './useLeaving.ts';
import { useList } from './useList.ts';
import { usePrivate } from './usePrivate.ts';

/** A table holds so many; in a private window as many as its memory keeps. */
const mostRows = 500;
const mostPrivateRows = 40;

interface Props {
  /** What was given elsewhere, to be checked at once. */
  readonly handed: Handed | null;
  /** Id of a list that an earlier page had begun. */
  readonly named: string | null;
}

/** The page that checks several links at once. */
export function SeveralApp({ handed, named }: Props) {
  const rulebook = useEffective();
  const catalog = useCatalog();
  const now = useNow(30_000);
  const { work, progress, open, close } = useList(named);
  const [empty, setEmpty] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ by: 'order', descending: false });
  const memoryOnly = Boolean(handed?.private || (named && isPrivateId(named)));
  const isPrivate = usePrivate(memoryOnly);
  usePage(t('severalTitle'));
  useTheme(rulebook?.effective.theme.value);
  useLanguage(rulebook?.effective.rules);
  useLeaving(progress);

  const take = useCallback(
    async (text: string, links: readonly ShownLink[]) => {
      const kept = await isPrivateHere(memoryOnly);
      const list = readList(text, links, kept ? mostPrivateRows : mostRows);
      setEmpty(list.entries.length === 0);
      setSorting({ by: 'order', descending: false });
      return list.entries.length > 0 ? open(list, kept) : null;
    },
    [memoryOnly, open],
  );
  useEffect(() => {
    // "Check all" was the click that begins it.
    if (handed && (handed.text || handed.links.length > 0))
      void take(handed.text, handed.links).then(queue => queue?.run());
  }, [handed, take]);

  const pictures = picturesFor(rulebook?.effective ?? null);
  return (
    <Identity.Provider value={rulebook?.effective.rules ?? {}}>
      <header>
        <OrganizationMark />
        <h1>{t('severalTitle')}</h1>
        <p>{t('severalMeans')}</p>
        {isPrivate && (
          <p class="notice" data-part="memory-only">
            {t('severalPrivate', { most: mostPrivateRows })}
          </p>
        )}
      </header>
      <main>
        {work && progress ? (
          <>
            {work.list && <Reading list={work.list} />}
            {work.lost > 0 && (
              <p class="notice" data-part="lost">
                {t('severalLost', { count: work.lost })}
              </p>
            )}
            <Steering {...{ progress, catalog, now, close }} queue={work.queue} />
            <Decision items={progress.items} decide={work.queue.decide} />
            {pictures.visibility && (
              <p class="note">
                {t('severalTickMeans', {
                  visibility: word('visibility', pictures.visibility) ?? '',
                })}
              </p>
            )}
            <ListTable
              {...{ catalog, sorting }}
              items={progress.items}
              pictures={pictures.visibility !== null || progress.items.some(hasScan)}
              sort={setSorting}
              tick={work.queue.tick}
              photograph={photograph}
            />
            <Saving {...{ progress, sorting }} mayBeWhole={mayBeWhole(rulebook)} />
          </>
        ) : (
          <ListBox empty={empty} take={(text, links) => void take(text, links)} />
        )}
        <p class="note">{t('severalStays')}</p>
        <p>
          <AllChecks />
        </p>
      </main>
    </Identity.Provider>
  );
}

function photograph(check: string): void {
  // A failure shows in the record, or leaves it as it is.
  void ask({ kind: 'scan', check, again: false }).catch(() => {});
}

function hasScan({ check }: Progress['items'][number]): boolean {
  return Boolean(check && check.scan.state !== 'none');
}

function mayBeWhole(rulebook: ReturnType<typeof useEffective>): boolean {
  return Boolean(rulebook && mayExportWhole(rulebook.effective.rules));
}
