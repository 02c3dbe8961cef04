import { t } from '../../utils/platform/i18n.ts';
import { Identity } from '../identity.ts';
import { useLanguage } from '../language.ts';
import { OrganizationMark } from '../OrganizationMark.tsx';
import { openOptions } from '../useActions.ts';
import { useEffective } from '../useEffective.ts';
import { usePage } from '../usePage.ts';
import { useTheme } from '../useTheme.ts';
import { Demonstration } from './Demonstration.tsx';
import { Pin } from './Pin.tsx';
import { UrlscanKey } from './UrlscanKey.tsx';
import { WhatIsSent } from './WhatIsSent.tsx';

/** The page of the first run: how it works, where its button is, pictures, and what is sent when. */
export function WelcomeApp() {
  const effective = useEffective()?.effective;
  usePage(t('welcomeTitle'));
  useTheme(effective?.theme.value);
  useLanguage(effective?.rules);
  return (
    <Identity.Provider value={effective?.rules ?? {}}>
      <header>
        <OrganizationMark />
        <h1>{t('welcomeTitle')}</h1>
        <p>{t('welcomeIntro')}</p>
      </header>
      <main>
        <Demonstration />
        <Pin />
        {effective && (
          <>
            <UrlscanKey effective={effective} />
            <WhatIsSent effective={effective} />
          </>
        )}
      </main>
      <footer>
        <p class="note">{t('welcomeOnce')}</p>
        <button type="button" class="plain" data-action="options" onClick={() => openOptions()}>
          {t('options')}
        </button>
      </footer>
    </Identity.Provider>
  );
}
