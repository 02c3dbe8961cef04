import type { Target } from '../target/types.ts';
import {
  identifiers,
  loginCallbacks,
  secretKeys,
  secretParameters,
  signedAddresses,
  webTokens,
} from './credentials.ts';
import { emails } from './emails.ts';
import { internalHost, internalInside, userinfo } from './hosts.ts';
import { pageOf, type Rule } from './page.ts';
import { serviceLinks, topicLinks } from './topics.ts';
import { type Leak, leakActions } from './types.ts';

/** Most telling first: of two leaks with one action in one place, the earlier rule names it. */
const rules: readonly Rule[] = [
  internalHost,
  userinfo,
  secretKeys,
  signedAddresses,
  loginCallbacks,
  emails,
  serviceLinks,
  internalInside,
  topicLinks,
  webTokens,
  secretParameters,
  identifiers,
];

/** What `target.url` would give away, in the order it stands there; of one place, the worst only. */
export function findLeaks(target: Target, internalDomains: readonly string[] = []): Leak[] {
  const page = pageOf(target, internalDomains);
  const found: Leak[] = [];
  for (const rule of rules) {
    const leaks = rule(page);
    for (const leak of leaks) found.push(leak);
  }
  return found.length > 1 ? worstOfEach(found) : found;
}

function worstOfEach(found: readonly Leak[]): Leak[] {
  const worst = new Map<string, Leak>();
  for (const leak of found) {
    const place = `${leak.start}-${leak.end}`;
    const known = worst.get(place);
    if (!known || rank(leak) > rank(known)) worst.set(place, leak);
  }
  return [...worst.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function rank(leak: Leak): number {
  return leakActions.indexOf(leak.action);
}
