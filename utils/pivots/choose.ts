import { type Disclosure, isWithin } from '../link/disclosure.ts';
import { indicatorOf } from '../link/indicators.ts';
import type { Indicator, IndicatorType, Target } from '../link/types.ts';
import { namesIn, type PlaceholderName, type PlaceholderValues } from './template.ts';
import type { PivotPages } from './types.ts';

/** A page of a pivot, with everything that it asks for. */
export interface Choice {
  readonly page: string;
  readonly indicator: Indicator;
  readonly values: PlaceholderValues;
}

const nameOf: Record<IndicatorType, PlaceholderName> = {
  url: 'url',
  domain: 'domain',
  hostname: 'host',
  ipv4: 'ip',
  ipv6: 'ip',
};

/** The first page that the target, or an address learned of it, has all the values for. */
export function choosePage(
  pages: PivotPages,
  target: Target,
  addresses: readonly string[],
): Choice | null {
  for (const [type, page] of Object.entries(pages) as [IndicatorType, string][]) {
    // A host that is the registered domain itself is known to tools as a domain.
    const isDomain = target.host === target.registeredDomain;
    if (type === 'hostname' && pages.domain && isDomain) continue;
    const indicator = indicatorOf(target, type) ?? learned(type, target, addresses);
    const choice = indicator && fitPage(page, indicator, target, addresses);
    if (choice) return choice;
  }
  return null;
}

/** `page` for exactly `indicator`; what else the page asks for comes from the target. */
function fitPage(
  page: string,
  indicator: Indicator,
  target: Target,
  addresses: readonly string[],
): Choice | null {
  const known = {
    url: target.url,
    host: target.host,
    domain: target.registeredDomain,
    ip: target.ip ? target.host : addresses[0],
    [nameOf[indicator.type]]: indicator.value,
  };
  const found = Object.entries(known).filter(([, value]) => typeof value === 'string');
  const values: PlaceholderValues = Object.fromEntries(found);
  const complete = namesIn(page).every(name => values[name] !== undefined);
  return complete ? { page, indicator, values } : null;
}

/** What opening the page tells: the values in words, and the most telling of them as a level. */
export function revealed({ page, indicator, values }: Choice): {
  value: string;
  discloses: Disclosure;
} {
  // A page that is pasted into names nothing; it learns the indicator all the same.
  const names = new Set([...namesIn(page), nameOf[indicator.type]]);
  const levels = [...names].map(name => levelOf(name, values));
  // A link shows its host, and a host its domain.
  if (names.has('url')) names.delete('host');
  if (names.has('url') || names.has('host')) names.delete('domain');
  return {
    value: [...new Set([...names].map(name => values[name]))].join(', '),
    discloses: levels.reduce((a, b) => (isWithin(a, b) ? b : a)),
  };
}

function levelOf(name: PlaceholderName, { host, domain }: PlaceholderValues): Disclosure {
  if (name !== 'host') return name;
  return host === domain ? 'domain' : 'hostname';
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
