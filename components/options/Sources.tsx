import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import type { Catalogue } from '../actions.ts';
import type { Changes } from '../useSettings.ts';
import { word } from '../words.ts';
import { Section } from './Section.tsx';
import { SourceCard } from './SourceCard.tsx';

const groups = ['reputation', 'context', 'own'] as const;

interface Props {
  readonly effective: EffectiveSettings;
  readonly catalogue: Catalogue;
  readonly changes: Changes;
}

/** Every source there is, by group. */
export function Sources({ effective, catalogue, changes }: Props) {
  return (
    <Section id="sources" title={t('sourcesTitle')}>
      <p>{t('sourcesWhat')}</p>
      {groups.map(group => {
        const members = [...catalogue.values()].filter(source => source.group === group);
        if (members.length === 0) return null;
        return (
          <div key={group}>
            <h3>{word('sourceGroup', group)}</h3>
            <p class="note">{word('sourceGroupMeans', group)}</p>
            <ul class="cards">
              {members.map(source => (
                <SourceCard key={source.id} {...{ source, effective, catalogue, changes }} />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
