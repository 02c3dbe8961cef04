import type { Target } from '../link/types.ts';
import {
  cookielessSessions,
  identifiers,
  loginCallbacks,
  secretKeys,
  secretParameters,
  signedAddresses,
  webTokens,
} from './credentials.ts';
import { calendarFeeds, fragmentKeys, pathPasses, shortCodes } from './doors.ts';
import { emails } from './emails.ts';
import { internalHost, internalInside, userinfo } from './hosts.ts';
import { namedHosts } from './named-hosts.ts';
import { pageOf, type Rule } from './page.ts';
import { issuedCodes, personalData } from './personal.ts';
import { serviceLinks, topicLinks } from './topics.ts';
import { type Leak, type LeakAction, type LeakPolicy, leakActions } from './types.ts';

/** Most telling first: of two leaks with one action in one place, the earlier rule names it. */
const rules: readonly Rule[] = [
  internalHost,
  userinfo,
  secretKeys,
  signedAddresses,
  loginCallbacks,
  emails,
  namedHosts,
  serviceLinks,
  internalInside,
  topicLinks,
  pathPasses,
  shortCodes,
  calendarFeeds,
  webTokens,
  secretParameters,
  cookielessSessions,
  issuedCodes,
  personalData,
  fragmentKeys,
  identifiers,
];

/**
 * What `target.url` would give away, in the order it stands there; of one place, the worst only,
 * with the actions as the policy hardens them.
 */
export function findLeaks(target: Target, policy: LeakPolicy = {}): Leak[] {
  const page = pageOf(target, policy.internalDomains ?? []);
  const found: Leak[] = [];
  for (const rule of rules) {
    // Before the worst is chosen: what a policy refuses must not hide behind what is only asked about.
    for (const leak of rule(page)) found.push(harden(leak, policy));
  }
  return found.length > 1 ? worstOfEach(found) : found;
}

function harden(leak: Leak, { leakActions: wanted }: LeakPolicy): Leak {
  const action = wanted?.[leak.kind];
  return action && rank(action) > rank(leak.action) ? { ...leak, action } : leak;
}

function worstOfEach(found: readonly Leak[]): Leak[] {
  const worst = new Map<string, Leak>();
  for (const leak of found) {
    const place = `${leak.start}-${leak.end}`;
    const known = worst.get(place);
    if (!known || rank(leak.action) > rank(known.action)) worst.set(place, leak);
  }
  return [...worst.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function rank(action: LeakAction): number {
  return leakActions.indexOf(action);
}
