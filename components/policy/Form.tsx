import { t } from '../../utils/platform/i18n.ts';
import { declaredKeys } from '../../utils/policy/schema.ts';
import { declaredChoices } from '../../utils/policy/settings/chosen.ts';
import { Section } from '../options/Section.tsx';
import { type Draft, withSources } from './draft.ts';
import { KeyRow } from './KeyRow.tsx';
import { Means } from './Means.tsx';
import { SourceEntries } from './SourceEntries.tsx';

interface Props {
  readonly draft: Draft;
  change(draft: Draft): void;
}

const choices = Object.keys(declaredChoices).filter(key => key !== 'sources');
const rules = Object.keys(declaredKeys).filter(key => !Object.hasOwn(declaredChoices, key));

/** Every key of a policy, with a control each. */
export function Form({ draft, change }: Props) {
  const rows = (names: readonly string[]) =>
    names.map(name => <KeyRow key={name} {...{ name, draft, change }} />);
  return (
    <>
      <Section id="choices" title={t('kitChoices')}>
        <p>{t('kitChoicesMeans')}</p>
        {rows(choices)}
      </Section>
      <Section id="services" title={t('kitServices')}>
        <p>
          <code>sources</code> <Means of="sources" />
        </p>
        {(['locked', 'defaults'] as const).map(place => (
          <div key={place}>
            <h3>{place === 'locked' ? t('kitHow_locked') : t('kitHow_default')}</h3>
            <SourceEntries
              place={place}
              value={draft[place].sources}
              change={entries => change(withSources(draft, place, entries))}
            />
          </div>
        ))}
      </Section>
      <Section id="rules" title={t('kitRules')}>
        <p>{t('kitRulesMeans')}</p>
        {rows(rules)}
      </Section>
    </>
  );
}
