import { isInternalHost, isReservedAddress } from '../link/addresses.ts';
import type { Target } from '../link/types.ts';
import { isBuiltIn, pivots as shipped } from './catalog.ts';
import { type Choice, choosePage, revealed } from './choose.ts';
import { fillTemplate } from './template.ts';
import type { Offer, Pivot } from './types.ts';

/** What an administrator and the person made of the catalog. */
export interface PivotWishes {
  /** One with the id of a shipped pivot is left out: nobody else may stand behind a name that people know. */
  readonly custom?: readonly Pivot[];
  readonly hidden?: readonly string[];
  /** Ids shown first, in this order. */
  readonly favorites?: readonly string[];
  /** Domains that the policy calls the organization's own. */
  readonly internalDomains?: readonly string[];
}

/** Any two addresses: they only show whether a tool would open if one were known. */
const standIns = ['192.0.2.1', '2001:db8::1'];

/**
 * Every pivot for a target, favorites first. Each takes the first indicator type of its own list
 * that the target has, so a host name goes out rather than the whole link; tools for addresses get
 * one that was already learned. An internal target, and a wrapper nobody could open, are offered
 * nowhere.
 */
export function pivotsFor(
  target: Target,
  addresses: readonly string[],
  { custom = [], hidden = [], favorites = [], internalDomains = [] }: PivotWishes = {},
): Offer[] {
  if (isInternalHost(target.host, internalDomains) || target.wrappers.some(it => !it.opened))
    return [];
  // A public name can lead into the organization's own network; its plan stays there.
  const known = addresses.filter(address => !isReservedAddress(address));
  const own = custom.filter(pivot => !isBuiltIn(pivot.id));
  const rank = (id: string) => (favorites.includes(id) ? favorites.indexOf(id) : favorites.length);
  return [...shipped, ...own]
    .filter(pivot => !hidden.includes(pivot.id))
    .map(pivot => offerFor(pivot, target, known))
    .filter(offer => offer !== null)
    .sort((a, b) => rank(a.id) - rank(b.id));
}

function offerFor(pivot: Pivot, target: Target, addresses: readonly string[]): Offer | null {
  const choice = choosePage(pivot.pages, target, addresses);
  if (choice) {
    const whole = wholeLink(pivot, choice, target);
    return { ...makeOffer(pivot, choice, target, addresses), ...(whole ? { whole } : {}) };
  }
  const withAddress = choosePage(pivot.pages, target, standIns);
  if (!withAddress) return null;
  const { copy: _, ...made } = makeOffer(pivot, withAddress, target, standIns);
  return { ...made, url: null, value: '' };
}

/** The tool's page about the link itself, where the link is more than its host and was not chosen anyway. */
function wholeLink({ pages }: Pivot, choice: Choice, target: Target): Offer['whole'] {
  const isMore = !/^\w+:\/\/[^/]*\/?$/.test(target.url);
  if (!pages.url || choice.indicator.type === 'url' || !isMore) return undefined;
  return fillTemplate(pages.url, { url: target.url });
}

/** The offer that a chosen page makes. */
function makeOffer(
  { id, name, group, paste, status, instead }: Pivot,
  choice: Choice,
  target: Target,
  addresses: readonly string[],
): Offer {
  const url = fillTemplate(choice.page, choice.values);
  const other = instead ? choosePage(instead, target, addresses) : null;
  return {
    id,
    name,
    group,
    url,
    host: new URL(url).host,
    ...revealed(choice),
    ...(paste ? { copy: choice.indicator.value } : {}),
    ...(status ? { status } : {}),
    ...(other ? { fallback: fillTemplate(other.page, other.values) } : {}),
  };
}
