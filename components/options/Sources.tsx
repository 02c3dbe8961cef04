import { useEffect, useState } from 'preact/hooks';
import type { Source } from '../../utils/lookup/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import type { Catalog } from '../actions.ts';
import { Contact } from '../Contact.tsx';
import type { Changes } from '../useSettings.ts';
import { locale, word } from '../words.ts';
import { Section } from './Section.tsx';
import { SourceCard } from './SourceCard.tsx';

const groups = ['reputation', 'context', 'own'] as const;

interface Props {
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
  readonly changes: Changes;
}

/** Every source there is, one line each: by group, then by name, with a box to find one. */
export function Sources({ effective, catalog, changes }: Props) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    // A link to a source must not end at one that the search has hidden.
    const showAll = () => setTyped('');
    addEventListener('hashchange', showAll);
    return () => removeEventListener('hashchange', showAll);
  }, []);
  const all = sortByName([...catalog.values()]);
  const found = new Set(all.filter(source => matches(source, typed)).map(({ id }) => id));
  return (
    <Section id="sources" title={t('sourcesTitle')}>
      <p>{t('sourcesWhat')}</p>
      <div class="search">
        <label>
          {t('sourcesSearch')}
          <input
            type="search"
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <p role="status" class="note" data-part="sources-found">
          {typed.trim() && t('sourcesFound', { count: found.size })}
        </p>
      </div>
      {groups.map(group => {
        const members = all.filter(source => source.group === group);
        if (members.length === 0) return null;
        const on = members.filter(({ id }) => effective.sources[id]?.enabled.value).length;
        return (
          <div key={group} class="group" hidden={!members.some(({ id }) => found.has(id))}>
            <div class="heading">
              <h3>{word('sourceGroup', group)}</h3>
              <span class="note">{t('sourcesOn', { on, all: members.length })}</span>
            </div>
            <p class="note">{word('sourceGroupMeans', group)}</p>
            {group === 'own' && <Contact />}
            <ul class="cards">
              {members.map(source => (
                <SourceCard
                  key={source.id}
                  hidden={!found.has(source.id)}
                  {...{ source, effective, catalog, changes }}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function sortByName(sources: readonly Source[]): Source[] {
  const { compare } = new Intl.Collator(locale(), { sensitivity: 'base' });
  return [...sources].sort((a, b) => compare(a.name, b.name));
}

/** Whether every word that was typed stands in a source's name, id, or in what it adds. */
function matches({ id, name }: Source, typed: string): boolean {
  const told = `${name} ${id} ${word('source', id) ?? ''}`.toLocaleLowerCase();
  const words = typed.toLocaleLowerCase().split(/\s+/);
  return words.every(it => told.includes(it));
}
