import type { Target } from '../link/types.ts';
import type { Rules } from '../policy/schema.ts';
import { findSignals } from '../signals/find.ts';
import type { Signal, SignalOptions } from '../signals/types.ts';
import type { Check } from './types.ts';

/** What a target's link shows, under what the policy says; `given` is the link as the person had it. */
export function signalsOf(
  target: Target,
  rules: Rules,
  given: Pick<SignalOptions, 'raw' | 'shown'> = {},
): Signal[] {
  const { protectedDomains, knownApps, rogueApps, drillDomains } = rules;
  const options: SignalOptions = {
    ...(protectedDomains ? { protectedDomains } : {}),
    ...(knownApps ? { knownApps } : {}),
    ...(rogueApps ? { rogueApps } : {}),
    ...(drillDomains ? { drillDomains } : {}),
    ...given,
  };
  return findSignals(target, options);
}

/** How the person had the link of a check: as it was written, and the text that stood for it. */
export function givenIn({ input, shown }: Check): Pick<SignalOptions, 'raw' | 'shown'> {
  return { raw: input, ...(shown === undefined ? {} : { shown }) };
}
