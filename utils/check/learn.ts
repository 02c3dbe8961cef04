import { admits, type Clearance } from '../guard/clearance.ts';
import { resolve } from '../lookup/resolve.ts';
import type { Resolved } from '../lookup/types.ts';
import { withoutSlash } from '../platform/slash.ts';
import { resolver } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { domainInstead } from './full-name.ts';
import { receiptFrom } from './receipt.ts';
import { updateCheck } from './records.ts';
import { changeAt, type Place } from './subject.ts';
import type { Check } from './types.ts';

/** For which address of a check the resolver is asked, and under what. */
interface Asker {
  readonly check: Check;
  readonly place: Place;
  readonly clearance: Clearance;
  readonly effective: EffectiveSettings;
}

/** What asks the resolver: once for all sources of a check that need it, and only when one does. */
export function learnAddresses({
  check,
  place,
  clearance,
  effective,
}: Asker): () => Promise<Resolved | null> {
  const settings = effective.sources[resolver.id];
  let learning: Promise<Resolved | null> | undefined;
  return () => {
    // Forbidden, switched off: what only takes addresses is then no part of the check.
    if (!settings?.enabled.value) return Promise.resolve(null);
    // A name that may have been made for one person is not resolved; its domain is.
    const instead = domainInstead(check, place, effective.rules);
    learning ??= resolve(instead ?? clearance.target.host, {
      admits: discloses => admits(clearance, discloses),
      base: withoutSlash(settings.base.value ?? '') || undefined,
      onSent: sent => void updateCheck(check.id, it => receiptFrom(it, resolver.id, sent)),
    }).then(async resolved => {
      const addresses = instead ? [] : [...(resolved?.addresses ?? [])];
      await updateCheck(check.id, it => changeAt(it, place, () => ({ addresses })));
      return resolved;
    });
    return learning;
  };
}
