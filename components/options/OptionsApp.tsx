import { t } from '../../utils/platform/i18n.ts';
import { heartbeatRule } from '../../utils/policy/settings/heartbeat.ts';
import { Identity } from '../identity.ts';
import { useLanguage } from '../language.ts';
import { OrganizationMark } from '../OrganizationMark.tsx';
import { useCatalog } from '../useCatalog.ts';
import { useEffective } from '../useEffective.ts';
import { useHashTarget } from '../useHashTarget.ts';
import { usePage } from '../usePage.ts';
import { useSettings } from '../useSettings.ts';
import { useTheme } from '../useTheme.ts';
import { Appearance } from './Appearance.tsx';
import { Heartbeat } from './Heartbeat.tsx';
import { History } from './History.tsx';
import { Organization } from './Organization.tsx';
import { PolicyTable } from './PolicyTable.tsx';
import { Scanning } from './Scanning.tsx';
import { Sources } from './Sources.tsx';

/** The options page. Everything is saved as it is changed. */
export function OptionsApp() {
  const rulebook = useEffective();
  const catalog = useCatalog();
  const { saved, changes } = useSettings();
  usePage(t('optionsTitle'));
  useTheme(rulebook?.effective.theme.value);
  useLanguage(rulebook?.effective.rules);
  useHashTarget(Boolean(rulebook && catalog));
  if (!rulebook || !catalog) return null;
  const { effective, state } = rulebook;
  const heartbeat = heartbeatRule(effective.rules.heartbeat);
  const contents = {
    scanning: t('scanning'),
    sources: t('sourcesTitle'),
    appearance: t('appearance'),
    history: t('history'),
    organization: t('organization'),
    ...(heartbeat ? { heartbeat: t('heartbeat') } : {}),
  };
  return (
    <Identity.Provider value={effective.rules}>
      <header>
        <OrganizationMark />
        <h1>{t('optionsTitle')}</h1>
        <p>
          {t('optionsSaved')} <a href="welcome.html">{t('welcomeLink')}</a>
        </p>
      </header>
      <nav aria-label={t('optionsTitle')}>
        <ul>
          {Object.entries(contents).map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Scanning effective={effective} changes={changes} />
        <Sources effective={effective} catalog={catalog} changes={changes} />
        <Appearance effective={effective} changes={changes} />
        <History effective={effective} changes={changes} />
        <Organization state={state}>
          <PolicyTable state={state} effective={effective} catalog={catalog} />
        </Organization>
        {heartbeat && <Heartbeat rule={heartbeat} />}
      </main>
      <div class="toast" role="status">
        {saved && <span>{t('saved')}</span>}
      </div>
    </Identity.Provider>
  );
}
