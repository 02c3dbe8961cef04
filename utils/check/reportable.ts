import { isWithin } from '../link/disclosure.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { isForOneIn } from './for-one.ts';
import type { Check } from './types.ts';

/**
 * Whether the link of this check may be told to somebody outside as phishing: the guard let the link
 * itself go, and the verdict gives a reason to.
 */
function mayBeTold(check: Check, { rules }: EffectiveSettings): boolean {
  const { guard, stage, target, verdict } = check;
  if (!target || stage === 'choosing' || verdict.word === 'no-threat-found') return false;
  if (guard.state !== 'cleared' || guard.answer === 'host-only' || isForOneIn(check)) return false;
  return isWithin('url', rules.maxDisclosure ?? 'visit');
}

/** The same of Netcraft, where the policy does not keep the link from it. */
export function isReportable(check: Check, effective: EffectiveSettings): boolean {
  return Boolean(effective.sources.netcraft?.enabled.value) && mayBeTold(check, effective);
}

/** The same of public bodies: a policy that names whom it allows, or forbids all, names none of them. */
export function isForPublicBodies(check: Check, effective: EffectiveSettings): boolean {
  const { allowedSources, forbiddenSources = [] } = effective.rules;
  const isClosed = allowedSources !== undefined || forbiddenSources.includes('*');
  return !isClosed && mayBeTold(check, effective);
}
