import { findLeaks } from '../leaks/find.ts';
import { redact } from '../leaks/redact.ts';
import { type Leak, type LeakAction, leakActions } from '../leaks/types.ts';
import { isInternalHost } from '../link/addresses.ts';
import { type Disclosure, least } from '../link/disclosure.ts';
import { parseTarget } from '../link/parse.ts';
import { splitUrl } from '../link/split.ts';
import { isOutOfSight, type Target } from '../link/types.ts';
import type { Rules } from '../policy/schema.ts';
import { type Clearance, issue } from './clearance.ts';
import type { GuardAnswer, GuardState } from './types.ts';

/** What the guard decided: how far the target may go, and what to show or ask. */
export interface Decision {
  readonly state: GuardState;
  readonly clearance: Clearance;
  /** With the actions as this policy hardens them. */
  readonly leaks: readonly Leak[];
}

/** Enough for lookups that reveal the host and nothing else of the link. */
const hostLevel: Disclosure = 'ip';
/** Enough for lookups that reveal the registrable domain, where the host itself tells who it was made for. */
const domainLevel: Disclosure = 'domain';

/**
 * Decides what may be disclosed of `target`: everything, nothing, or the host alone until the
 * person has answered. `answer` counts only while it is on offer, so a stale or forged answer
 * cannot open what the policy has closed since.
 */
export function decide(target: Target, rules: Rules, answer?: GuardAnswer): Decision {
  const leaks = findLeaks(target, rules);
  const refuse = (reason: GuardState['reason']): Decision => ({
    state: { state: 'refused', ...(reason ? { reason } : {}), options: [], redacted: null },
    clearance: issue(target, 'nothing'),
    leaks,
  });
  if (isUnopened(target)) return refuse('hidden-by-wrapper');
  if (isInternalHost(target.host, rules.internalDomains)) return refuse('internal');

  const ceiling = rules.maxDisclosure ?? 'visit';
  if (ceiling === 'nothing') return refuse('policy');
  const worst = worstAction(leaks);
  if (worst !== 'ask' && worst !== 'refuse') {
    return {
      state: { state: 'cleared', options: [], redacted: null },
      clearance: issue(target, ceiling),
      leaks,
    };
  }
  return settle(question(target, leaks, worst, rules), target, leaks, ceiling, answer);
}

/**
 * Decides about an address that a link carries, by itself and never wider than about the link:
 * where its own guard would ask, its host alone may be disclosed.
 */
export function decideCarried(target: Target, rules: Rules, link: GuardState): Decision {
  const own = decide(target, rules);
  const isClosed = link.state === 'refused' || link.state === 'cancelled';
  if (isClosed) return { ...own, clearance: issue(target, 'nothing') };
  const isHostOnly = link.state === 'asking' || link.answer === 'host-only';
  if (!isHostOnly) return own;
  return { ...own, clearance: issue(target, least(hostLevel, own.clearance.upTo)) };
}

/** What the guard would do about a target with these leaks and no policy, in a word. */
export function preview(target: Target, leaks: readonly Leak[]): 'send' | 'ask' | 'refuse' {
  if (isUnopened(target) || isInternalHost(target.host)) return 'refuse';
  const worst = worstAction(leaks);
  return worst === 'refuse' || worst === 'ask' ? worst : 'send';
}

function isUnopened(target: Target): boolean {
  return target.wrappers.some(wrapper => !wrapper.opened && !isOutOfSight(wrapper));
}

/** The guard's state for a link that is no web address: there is nothing to ask anybody about. */
export const notAWebLink: GuardState = {
  state: 'refused',
  reason: 'not-a-web-link',
  options: [],
  redacted: null,
};

/** Whether the host name itself gives somebody away. */
export function namesPerson({ url }: Target, leaks: readonly Leak[]): boolean {
  const { hostStart, hostEnd } = splitUrl(url);
  return leaks.some(
    ({ action, start, end }) => action !== 'warn' && start < hostEnd && end > hostStart,
  );
}

function rank(action: LeakAction): number {
  return leakActions.indexOf(action);
}

function worstAction(leaks: readonly Leak[]): LeakAction | undefined {
  return leaks
    .map(leak => leak.action)
    .sort((a, b) => rank(b) - rank(a))
    .at(0);
}

function question(
  target: Target,
  leaks: readonly Leak[],
  worst: LeakAction,
  rules: Rules,
): GuardState {
  const redacted = stillClean(redact(target, leaks), rules);
  const options: GuardAnswer[] = [
    ...(redacted ? (['redacted'] as const) : []),
    ...(worst === 'refuse' ? [] : (['as-is'] as const)),
    ...(namesPerson(target, leaks) ? [] : (['host-only'] as const)),
    'cancel',
  ];
  return { state: 'asking', reason: worst === 'refuse' ? 'secrets' : 'leaks', options, redacted };
}

/** A redaction is offered only if the guard would let it pass without another question. */
function stillClean(redacted: string | null, rules: Rules): string | null {
  const target = redacted === null ? null : parseTarget(redacted);
  if (!target || isInternalHost(target.host, rules.internalDomains)) return null;
  const left = findLeaks(target, rules);
  const worst = worstAction(left);
  return worst === 'ask' || worst === 'refuse' ? null : target.url;
}

function settle(
  asking: GuardState,
  target: Target,
  leaks: readonly Leak[],
  ceiling: Disclosure,
  answer: GuardAnswer | undefined,
): Decision {
  if (!answer || !asking.options.includes(answer)) {
    const upTo = namesPerson(target, leaks) ? domainLevel : hostLevel;
    return { state: asking, clearance: issue(target, least(upTo, ceiling)), leaks };
  }
  const state: GuardState = {
    ...asking,
    state: answer === 'cancel' ? 'cancelled' : 'cleared',
    options: [],
    answer,
  };
  const redacted = asking.redacted === null ? null : parseTarget(asking.redacted);
  const cleared = answer === 'redacted' && redacted ? redacted : target;
  const upTo = { redacted: 'visit', 'as-is': 'visit', 'host-only': hostLevel, cancel: 'nothing' };
  return { state, clearance: issue(cleared, least(upTo[answer] as Disclosure, ceiling)), leaks };
}
