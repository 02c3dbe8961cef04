import { useEffect, useState } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import type { Offer } from '../utils/pivots/types.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { allowedOffers, pivotTarget } from './pivots.ts';

/** The web tools on offer for a check; null until they are loaded. */
export function usePivots(check: Check, effective: EffectiveSettings | null): Offer[] | null {
  const [offers, setOffers] = useState<Offer[] | null>(null);
  useEffect(() => {
    const target = pivotTarget(check);
    if (!target || !effective) return;
    let gone = false;
    const { rules, favouritePivots } = effective;
    const loading = Promise.all([
      import('../utils/pivots/open.ts'),
      import('../utils/pivots/custom.ts'),
    ]);
    const choosing = loading.then(([{ pivotsFor }, { parseCustomPivot }]) => {
      if (gone) return;
      const custom = (rules.customPivots ?? []).flatMap(it => parseCustomPivot(it) ?? []);
      const hidden = rules.hiddenPivots ?? [];
      const internalDomains = rules.internalDomains ?? [];
      const wishes = { custom, hidden, favorites: favouritePivots.value, internalDomains };
      const all = pivotsFor(target, check.addresses, wishes);
      setOffers(allowedOffers(all, check, rules));
    });
    // A record that cannot be read has no tools.
    choosing.catch(() => {});
    return () => {
      gone = true;
    };
  }, [check, effective]);
  return offers;
}
