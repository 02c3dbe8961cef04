import { parseTarget } from '../target/parse.ts';
import type { Indicator } from '../target/types.ts';
import { choosePage, fitPage } from './choose.ts';
import { makeOffer } from './open.ts';
import type { Offer, Pivot } from './types.ts';

/**
 * One pivot for one indicator, or for what it contains: a tool that takes no links gets the host of
 * one, a tool for domains the host's. Null where it takes nothing of it. Apart from open.ts because
 * it brings the Public Suffix List along, which the popup does without.
 */
export function offer(pivot: Pivot, indicator: Indicator): Offer | null {
  const { type, value } = indicator;
  const host = type === 'ipv6' ? `[${value}]` : value;
  const target = parseTarget(type === 'url' ? value : `http://${host}/`);
  const exact = pivot.pages[type];
  const choice = exact
    ? fitPage(exact, indicator, target, [])
    : target && choosePage(pivot.pages, target, []);
  // A link made up around a host or an address is not what was asked about.
  if (!choice || (choice.indicator.type === 'url' && type !== 'url')) return null;
  return makeOffer(pivot, choice, target);
}
