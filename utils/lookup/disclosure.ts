import { type Disclosure, isWithin } from '../link/disclosure.ts';
import type { Indicator } from '../link/types.ts';
import type { Source, SourceConfig } from './types.ts';

/** How much of a target a question to `source` reveals: an address is more than the host it stands for. */
export function disclosureOf(
  source: Source,
  config: SourceConfig,
  indicator?: Indicator | null,
): Disclosure {
  const declared = source.disclosesWith?.(config) ?? source.discloses;
  const namesHost = isWithin('domain', declared) && isWithin(declared, 'ip');
  return namesHost && indicator && isAddress(indicator) ? 'ip' : declared;
}

/** Whether the indicator's host is an address, also in a URL of which only the host is sent. */
function isAddress({ type, value }: Indicator): boolean {
  if (type !== 'url') return type === 'ipv4' || type === 'ipv6';
  return /^\[|^[\d.]+$/.test(URL.parse(value)?.hostname ?? '');
}

/**
 * Whether somebody resolves the name when this source is asked about one, be it the source itself or
 * the resolver before it: the name's owner can see that.
 */
export function isNoticed({ accepts, needsResolved, resolves }: Source): boolean {
  const takesAddressesOnly = accepts.every(type => type === 'ipv4' || type === 'ipv6');
  return Boolean(resolves || needsResolved) || takesAddressesOnly;
}
