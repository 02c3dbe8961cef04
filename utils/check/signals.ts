import type { Target } from '../link/types.ts';
import type { Rules } from '../policy/schema.ts';
import { findSignals } from '../signals/find.ts';
import type { Signal, SignalOptions } from '../signals/types.ts';

/** What a target's link shows, under what the policy says; `raw` is the link as the person gave it. */
export function signalsOf(target: Target, rules: Rules, raw?: string): Signal[] {
  const { protectedDomains, knownApps, rogueApps, drillDomains } = rules;
  const options: SignalOptions = {
    ...(protectedDomains ? { protectedDomains } : {}),
    ...(knownApps ? { knownApps } : {}),
    ...(rogueApps ? { rogueApps } : {}),
    ...(drillDomains ? { drillDomains } : {}),
    ...(raw === undefined ? {} : { raw }),
  };
  return findSignals(target, options);
}
