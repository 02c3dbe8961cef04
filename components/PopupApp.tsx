import { useEffect, useRef } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { StorageTrouble } from '../utils/storage/trouble.ts';
import { CheckView } from './CheckView.tsx';
import { Icon } from './Icon.tsx';
import { Identity } from './identity.ts';
import { useLanguage } from './language.ts';
import { later } from './later.tsx';
import { OrganizationMark } from './OrganizationMark.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { openOptions, useActions } from './useActions.ts';
import { useCatalog } from './useCatalog.ts';
import { type Rulebook, useEffective } from './useEffective.ts';
import { useStart } from './useHome.ts';
import { useLostClick } from './useLostClick.ts';
import { useNow } from './useNow.ts';
import { usePage } from './usePage.ts';
import { usePicture } from './usePicture.ts';
import { useShownCheck } from './useShownCheck.ts';
import { useStorageTrouble } from './useStorageTrouble.ts';
import { useTheme } from './useTheme.ts';

const PictureNote = later(async () => (await import('./picture/PictureNote.tsx')).PictureNote);
const KeptPolicy = later(async () => (await import('./KeptPolicy.tsx')).KeptPolicy);
const HomeNow = later(async () => (await import('./HomeNow.tsx')).HomeNow);

interface Props {
  /** Id of a check to show instead of the current one. */
  readonly named: string | null;
  /** Set where the page stands in for the popup of a private window: nothing it begins is kept. */
  readonly memoryOnly?: boolean;
  /** Id of a picture that the page was opened for. */
  readonly picture?: string | null;
}

/** The popup: the current check, or home. */
export function PopupApp({ named, memoryOnly = false, picture: wanted = null }: Props) {
  const { check, ready, show, showHome } = useShownCheck(named, memoryOnly);
  const rulebook = useEffective(ready);
  usePage(t('extensionName'));
  useTheme(rulebook?.effective.theme.value);
  useLanguage(rulebook?.effective.rules);
  const lost = useLostClick(check?.startedAt ?? 0);
  const { trouble, tell } = useStorageTrouble();
  const begun = useStart(show, memoryOnly);
  const picture = usePicture(wanted, check?.startedAt ?? 0, (text, isPrivate) =>
    begun.start(text, 'picture', { isPrivate }),
  );
  const main = useMainFocus(check?.id ?? null);
  if (!ready) return null;
  const memoryNote = memoryOnly && (
    <p class="note notice" data-part="memory-only">
      {t('memoryOnly')}
    </p>
  );
  return (
    <Identity.Provider value={rulebook?.effective.rules ?? {}}>
      <nav class="bar" aria-label={t('extensionName')}>
        {check ? (
          <button type="button" class="plain" data-action="home" onClick={showHome}>
            <Icon name="arrow" size={18} />
            {t('checkAnother')}
          </button>
        ) : (
          <span class="brand">{t('extensionName')}</span>
        )}
        <OrganizationMark />
        <button
          type="button"
          class="plain"
          data-action="options"
          aria-label={t('options')}
          title={t('options')}
          onClick={() => openOptions()}
        >
          <Icon name="settings" size={18} />
        </button>
      </nav>
      <main ref={main} tabIndex={-1}>
        {lost && (
          <p class="lost" role="alert" data-part="lost-click">
            {t('lostClick')}
          </p>
        )}
        {picture && <PictureNote picture={picture} />}
        {check ? (
          <>
            <ShownCheck check={check} rulebook={rulebook} storage={{ trouble, tell }} />
            {memoryNote}
          </>
        ) : (
          <>
            {memoryNote}
            <HomeNow rulebook={rulebook} show={show} begun={begun} memoryOnly={memoryOnly} />
            <StorageNotice trouble={trouble} tell={tell} />
          </>
        )}
        {rulebook && <KeptPolicy state={rulebook.state} open={false} />}
      </main>
    </Identity.Provider>
  );
}

interface ShownProps {
  readonly check: Check;
  readonly rulebook: Rulebook | null;
  readonly storage: { readonly trouble: StorageTrouble | null; readonly tell: () => void };
}

function ShownCheck({ check, rulebook, storage }: ShownProps) {
  const now = useNow(check.stage === 'done' ? 30_000 : 1000);
  const catalog = useCatalog();
  const effective = rulebook?.effective ?? null;
  const actions = useActions(check.id, catalog, effective);
  return <CheckView {...{ check, effective, catalog, actions, now, storage }} />;
}

/** A change of view starts at its top, for the eye and for the keyboard; the first one leaves the focus alone. */
function useMainFocus(view: string | null) {
  const main = useRef<HTMLElement>(null);
  const seen = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== view && view) {
      main.current?.focus();
      window.scrollTo(0, 0);
    }
    seen.current = view;
  }, [view]);
  return main;
}
