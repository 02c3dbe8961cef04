import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import type { Catalog } from '../actions.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { Section } from './Section.tsx';
import { SourceCard } from './SourceCard.tsx';

const groups = ['reputation', 'context', 'own'] as const;

interface Props {
  readonly effective: EffectiveSettings;
  readonly catalog: Catalog;
  readonly changes: Changes;
}

/** Every source there is, by group. */
export function Sources({ effective, catalog, changes }: Props) {
  return (
    <Section id="sources" title={t('sourcesTitle')}>
      <p>{t('sourcesWhat')}</p>
      {groups.map(group => {
        const members = [...catalog.values()].filter(source => source.group === group);
        if (members.length === 0) return null;
        return (
          <div key={group}>
            <h3>{word('sourceGroup', group)}</h3>
            <p class="note">{word('sourceGroupMeans', group)}</p>
            <ul class="cards">
              {members.map(source => (
                <SourceCard key={source.id} {...{ source, effective, catalog, changes }} />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
