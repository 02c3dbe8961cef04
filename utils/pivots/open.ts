import { isInternalHost } from '../target/addresses.ts';
import { indicatorOf } from '../target/indicators.ts';
import { parseTarget } from '../target/parse.ts';
import type { Indicator, IndicatorType, Target } from '../target/types.ts';
import { pivots as shipped } from './catalogue.ts';
import { fillTemplate } from './template.ts';
import type { Offer, Pivot, PivotPages } from './types.ts';

/** What an administrator and the person made of the catalogue. */
export interface PivotWishes {
  readonly custom?: readonly Pivot[];
  readonly hidden?: readonly string[];
  /** Ids shown first, in this order. */
  readonly favourites?: readonly string[];
}

/**
 * Every pivot for a target, favourites first. Each takes the first indicator type of its own list
 * that the target has, so a host name goes out rather than the whole link; tools for addresses get
 * one that was already learned. An internal target is offered nowhere.
 */
export function pivotsFor(
  target: Target,
  addresses: readonly string[],
  { custom = [], hidden = [], favourites = [] }: PivotWishes = {},
): Offer[] {
  if (isInternalHost(target.host)) return [];
  const rank = (id: string) =>
    favourites.includes(id) ? favourites.indexOf(id) : favourites.length;
  return [...shipped, ...custom]
    .filter(pivot => !hidden.includes(pivot.id))
    .map(pivot => offerFor(pivot, target, addresses))
    .filter(offer => offer !== null)
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** One pivot for exactly this indicator; null where it takes nothing of it. */
export function offer(pivot: Pivot, indicator: Indicator): Offer | null {
  const exact = pivot.pages[indicator.type];
  if (exact) return build(pivot, exact, indicator);
  const isAddress = indicator.type === 'ipv4' || indicator.type === 'ipv6';
  const host = indicator.type === 'ipv6' ? `[${indicator.value}]` : indicator.value;
  const target = parseTarget(indicator.type === 'url' ? indicator.value : `http://${host}/`);
  return target && !isAddress ? offerFor(pivot, target, []) : null;
}

function offerFor(pivot: Pivot, target: Target, addresses: readonly string[]): Offer | null {
  const found = bestPage(pivot.pages, target, addresses);
  if (found) {
    const made = build(pivot, found.page, found.indicator);
    const instead = pivot.instead ? bestPage(pivot.instead, target, addresses) : null;
    return instead ? { ...made, fallback: fillTemplate(instead.page, instead.indicator) } : made;
  }
  const forAddresses = pivot.pages.ipv4;
  if (!forAddresses || target.ip) return null;
  // The tool would fit if somebody had looked the address up; the person is told so.
  const { id, name, group, status } = pivot;
  const host = new URL(fillTemplate(forAddresses, { type: 'ipv4', value: '' })).host;
  return {
    id,
    name,
    group,
    url: null,
    host,
    value: '',
    discloses: 'ip',
    ...(status ? { status } : {}),
  };
}

function bestPage(
  pages: PivotPages,
  target: Target,
  addresses: readonly string[],
): { page: string; indicator: Indicator } | null {
  for (const [type, page] of Object.entries(pages) as [IndicatorType, string][]) {
    const indicator = indicatorOf(target, type) ?? learned(type, target, addresses);
    if (indicator) return { page, indicator };
  }
  return null;
}

function learned(
  type: IndicatorType,
  target: Target,
  addresses: readonly string[],
): Indicator | null {
  if (target.ip || (type !== 'ipv4' && type !== 'ipv6')) return null;
  const value = addresses.find(address => address.includes(':') === (type === 'ipv6'));
  return value === undefined ? null : { type, value };
}

const reveals = {
  url: 'url',
  domain: 'domain',
  hostname: 'hostname',
  ipv4: 'ip',
  ipv6: 'ip',
} as const;

function build(pivot: Pivot, page: string, indicator: Indicator): Offer {
  const url = fillTemplate(page, indicator);
  const { id, name, group, status, paste } = pivot;
  return {
    id,
    name,
    group,
    url,
    host: new URL(url).host,
    value: indicator.value,
    // A page that only opens learns nothing until the person pastes something.
    discloses: reveals[indicator.type],
    ...(paste ? { copy: indicator.value } : {}),
    ...(status ? { status } : {}),
  };
}
