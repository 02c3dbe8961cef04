import { type Decision, decideCarried } from '../guard/decide.ts';
import { findCarried } from '../link/carried.ts';
import { readLink } from '../link/read.ts';
import type { Target } from '../link/types.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { whoPublishes } from '../signals/publishing.ts';
import { isHidden } from './assess.ts';
import { isDecided } from './decided.ts';
import { isForOne } from './for-one.ts';
import { withHeld } from './full-name.ts';
import { isUnseen, plannedForCarried } from './plan.ts';
import { signalsOf } from './signals.ts';
import type { Check, Row } from './types.ts';

/** Nobody nests more on an honest way, and each is asked about. */
const mostCarried = 3;
const mostSteps = 8;

/** The addresses that a target leads on to, nearest first, and those it only mentions. */
interface CarriedTargets {
  readonly leads: readonly Target[];
  readonly mentions: readonly string[];
}

/**
 * Follows from address to carried address. One of the same owner adds nothing but what it carries
 * itself, except where strangers publish; each is read like the link itself, wrappers included.
 */
export function carriedBy(target: Target): CarriedTargets {
  const leads: Target[] = [];
  const mentions: string[] = [];
  let from = target;
  for (let step = 0; step < mostSteps && leads.length < mostCarried; step++) {
    const carried = findCarried(from.url);
    mentions.push(...carried.mentioned);
    const next = carried.leads ? readLink(carried.leads).targets[0] : undefined;
    if (!next) break;
    if (![target, ...leads].some(it => isSameSite(it, next))) leads.push(next);
    from = next;
  }
  return { leads, mentions: [...new Set(mentions)].slice(0, 10) };
}

function isSameSite(a: Target, b: Target): boolean {
  if (a.url === b.url) return true;
  const isOneOwners = whoPublishes(a) !== 'strangers' && whoPublishes(b) !== 'strangers';
  return isOneOwners && (a.host === b.host || (a.domain !== null && a.domain === b.domain));
}

/** The check with the addresses it leads on to, and with rows for whom to ask about each. */
export function withCarried(check: Check, effective: EffectiveSettings): Check {
  const { target } = check;
  if (!target) return check;
  const { leads, mentions } = carriedOf(check, target);
  const isOpen = check.guard.state !== 'refused' && check.guard.state !== 'cancelled';
  const asks = isOpen && !isDecided(check);
  const carried = leads.map(lead => {
    const known = check.carried?.find(it => it.target.url === lead.url);
    const signals = signalsOf(lead, effective.rules);
    const decision = decideCarried(lead, effective.rules, check.guard);
    const isAsked = asks && decision.state.state !== 'refused' && !isHidden({ target: lead });
    const hasSignal = signals.some(it => it.level !== 'note');
    const open = isAsked ? plannedForCarried(effective, hasSignal) : [];
    const planned = isForOne(signals) ? open.filter(isUnseen) : open;
    const rows = known?.rows ?? [];
    const missing = planned.filter(source => !rows.some(row => row.source === source.id));
    return {
      target: lead,
      leaks: [...decision.leaks],
      signals,
      addresses: known?.addresses ?? [],
      rows: [...rows, ...missing.map((source): Row => ({ source: source.id, state: 'waiting' }))],
    };
  });
  return withHeld({ ...check, carried, mentions: [...mentions] }, effective.rules);
}

/** Of a link whose destination is out of sight, the scan's final address takes that place. */
function carriedOf(check: Check, target: Target): CarriedTargets {
  if (!isHidden(check)) return carriedBy(target);
  const { scan } = check;
  const landed = scan.state === 'done' && scan.result?.loaded ? scan.result.pageUrl : undefined;
  const final = landed ? readLink(landed).targets[0] : undefined;
  const isElsewhere = final && final.host !== target.host;
  return { leads: isElsewhere ? [final] : [], mentions: [] };
}

/** The guard's decision about the carried address at `place`, under its decision about the link. */
export function decisionAt(
  check: Check,
  place: number,
  effective: EffectiveSettings,
): Decision | null {
  const target = check.carried?.[place]?.target;
  return target ? decideCarried(target, effective.rules, check.guard) : null;
}
