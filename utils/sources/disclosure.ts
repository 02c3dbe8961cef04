import { type Disclosure, isWithin } from '../target/disclosure.ts';
import type { Indicator } from '../target/types.ts';
import type { Source, SourceConfig } from './types.ts';

/** How much of a target a question to `source` reveals: an address is more than the host it stands for. */
export function disclosureOf(
  source: Source,
  config: SourceConfig,
  indicator?: Indicator | null,
): Disclosure {
  const declared = source.disclosesWith?.(config) ?? source.discloses;
  const isAddress = indicator?.type === 'ipv4' || indicator?.type === 'ipv6';
  return isAddress && isWithin('domain', declared) && isWithin(declared, 'ip') ? 'ip' : declared;
}
