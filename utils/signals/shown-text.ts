import { findCarried } from '../link/carried.ts';
import { findLinks } from '../link/links.ts';
import { readLink } from '../link/read.ts';
import { isOutOfSight, type Target } from '../link/types.ts';
import { findOwner } from './brand.ts';
import { makeSignal, nothing } from './make.ts';
import type { Signal, SignalOptions } from './types.ts';

/**
 * What the visible text of a link shows beside where the link goes: a site of somebody else's that
 * it names. Nothing where the link leads on to that site, where both belong to one brand, and where
 * a sender's counter of clicks hides the destination, as in honest newsletters.
 */
export function findShownSignals(target: Target, options: SignalOptions): readonly Signal[] {
  const named = options.shown === undefined ? null : siteNamedIn(options.shown);
  if (!named?.domain || named.domain === target.domain) return nothing;
  if (target.wrappers.some(isOutOfSight) || leadsTo(target, named)) return nothing;
  const brand = findOwner(named, options);
  if (brand && brand === findOwner(target, options)) return nothing;
  const values = { shown: named.unicodeHost, real: target.domain ?? target.host };
  return [makeSignal(brand ? 'text-names-brand' : 'text-names-other', values)];
}

/** The site of the first web address in a text; null where there is none, and for bare addresses. */
function siteNamedIn(shown: string): Target | null {
  // A word alone is a file's name as soon as a site's.
  for (const link of findLinks(shown)) {
    const [target] = readLink(link).targets;
    if (target) return target.domain ? target : null;
  }
  return null;
}

function leadsTo({ url }: Target, { domain }: Target): boolean {
  const { leads, mentioned } = findCarried(url);
  return [...(leads ? [leads] : []), ...mentioned].some(
    address => readLink(address).targets[0]?.domain === domain,
  );
}
