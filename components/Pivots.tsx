import { useState } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { Locked } from './options/Locked.tsx';
import { PivotItem } from './PivotItem.tsx';
import { groupOffers } from './pivots.ts';
import { usePivots } from './usePivots.ts';
import { useSettings } from './useSettings.ts';
import { word } from './words.ts';

/** Web tools that open with the address filled in: grouped, searchable, favorites first. */
export function Pivots({
  check,
  effective,
}: {
  check: Check;
  effective: EffectiveSettings | null;
}) {
  const [typed, setTyped] = useState('');
  const { changes } = useSettings();
  const offers = usePivots(check, effective);
  if (!offers || !effective || offers.length === 0) return null;
  const { value: favorites, locked } = effective.favouritePivots;
  const groups = groupOffers(offers, favorites, typed);
  const prefer = (id: string, preferred: boolean) => {
    const others = favorites.filter(it => it !== id);
    changes.set({ favouritePivots: preferred ? [...others, id] : others });
  };
  return (
    <div data-part="pivots" data-setting="favouritePivots" data-locked={locked}>
      <h3>{t('pivots')}</h3>
      <p class="note">{t('pivotsMeans')}</p>
      {locked && <Locked />}
      <label class="search">
        {t('pivotsSearch')}
        <input type="search" value={typed} onInput={event => setTyped(event.currentTarget.value)} />
      </label>
      {groups.map(({ group, offers: members }) => (
        <div key={group}>
          <h4>{word('pivotGroup', group) ?? group}</h4>
          <ul>
            {members.map(offer => (
              <PivotItem
                key={offer.id}
                offer={offer}
                favorite={favorites.includes(offer.id)}
                prefer={locked ? null : prefer}
              />
            ))}
          </ul>
        </div>
      ))}
      {groups.length === 0 && <p class="note">{t('pivotsNone')}</p>}
    </div>
  );
}
