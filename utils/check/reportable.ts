import { isWithin } from '../link/disclosure.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { isForOneIn } from './for-one.ts';
import type { Check } from './types.ts';

/**
 * Whether the link of this check may be reported as phishing: the guard let the link itself go,
 * the verdict gives a reason to, and the policy does not keep it from Netcraft.
 */
export function isReportable(check: Check, { rules, sources }: EffectiveSettings): boolean {
  const { guard, stage, target, verdict } = check;
  if (!target || stage === 'choosing' || verdict.word === 'no-threat-found') return false;
  if (guard.state !== 'cleared' || guard.answer === 'host-only' || isForOneIn(check)) return false;
  return (
    Boolean(sources.netcraft?.enabled.value) && isWithin('url', rules.maxDisclosure ?? 'visit')
  );
}
