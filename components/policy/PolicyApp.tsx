import { useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import type { KitOptions } from '../../utils/policy/export/kit.ts';
import { presentPolicy } from '../../utils/policy/export/present.ts';
import { readSettings } from '../../utils/storage/settings.ts';
import { Identity } from '../identity.ts';
import { useLanguage } from '../language.ts';
import { OrganizationMark } from '../OrganizationMark.tsx';
import { useEffective } from '../useEffective.ts';
import { usePage } from '../usePage.ts';
import { useTheme } from '../useTheme.ts';
import { draftOf, emptyDraft, policyOf } from './draft.ts';
import { Files } from './Files.tsx';
import { Form } from './Form.tsx';
import { Start } from './Start.tsx';

/** The page for administrators: a policy is put together, checked, and taken as files. It saves nothing. */
export function PolicyApp() {
  const rulebook = useEffective();
  const [draft, setDraft] = useState(emptyDraft);
  // What was typed belongs to one beginning; the next one makes the fields anew.
  const [beginning, setBeginning] = useState(0);
  const [options, setOptions] = useState<KitOptions>({});
  usePage(t('kitTitle'));
  useTheme(rulebook?.effective.theme.value);
  useLanguage(rulebook?.effective.rules);
  if (!rulebook) return null;
  const begin = (policy: Readonly<Record<string, unknown>>, revision = '') => {
    setDraft(draftOf(policy));
    setBeginning(it => it + 1);
    setOptions(it => ({ ...it, revision }));
  };
  return (
    <Identity.Provider value={rulebook?.effective.rules ?? {}}>
      <header>
        <OrganizationMark />
        <h1>{t('kitTitle')}</h1>
        <p>{t('kitWhat')}</p>
      </header>
      <main>
        <Start
          present={async () => presentPolicy(rulebook.state.policy, await readSettings())}
          begin={begin}
        />
        <Form key={beginning} draft={draft} change={setDraft} />
        <Files policy={policyOf(draft)} options={options} changeOptions={setOptions} />
      </main>
    </Identity.Provider>
  );
}
