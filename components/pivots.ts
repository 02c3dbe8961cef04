import type { Check } from '../utils/check/types.ts';
import { type Disclosure, isWithin, least } from '../utils/link/disclosure.ts';
import type { Target } from '../utils/link/types.ts';
import { type Offer, type PivotGroup, pivotGroups } from '../utils/pivots/types.ts';
import type { Rules } from '../utils/policy/schema.ts';

/** What web tools may be opened with, and a report may name: the link as the guard let it go; null where it let nothing go. */
export function pivotTarget({ guard, stage, target }: Check): Target | null {
  if (!target || stage === 'asking' || guard.state === 'asking' || guard.state === 'refused') {
    return null;
  }
  return guard.answer === 'redacted' && guard.redacted
    ? { ...target, url: guard.redacted }
    : target;
}

/** The offers that give away no more than the guard and the policy allow. */
export function allowedOffers(offers: readonly Offer[], { guard }: Check, rules: Rules): Offer[] {
  const kept = guard.answer === 'host-only' || guard.answer === 'cancel';
  const answered: Disclosure = kept ? 'ip' : 'visit';
  const limit = least(answered, rules.maxDisclosure ?? 'visit');
  return offers
    .filter(offer => isWithin(offer.discloses, limit))
    .map(({ whole, ...offer }) => (whole && isWithin('url', limit) ? { ...offer, whole } : offer));
}

/** Offers under one heading. */
interface OfferGroup {
  readonly group: PivotGroup | 'favorites';
  readonly offers: readonly Offer[];
}

/** The offers that fit what was typed, by group; favorites have their own, first. */
export function groupOffers(
  offers: readonly Offer[],
  favorites: readonly string[],
  typed: string,
): OfferGroup[] {
  const wanted = typed.trim().toLowerCase();
  const found = offers.filter(({ name, host }) => `${name} ${host}`.toLowerCase().includes(wanted));
  const isFavorite = (offer: Offer) => favorites.includes(offer.id);
  const groups: OfferGroup[] = [
    { group: 'favorites', offers: found.filter(isFavorite) },
    ...pivotGroups.map(group => ({
      group,
      offers: found.filter(offer => offer.group === group && !isFavorite(offer)),
    })),
  ];
  return groups.filter(group => group.offers.length > 0);
}
