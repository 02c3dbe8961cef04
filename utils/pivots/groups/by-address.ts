import type { PivotPages } from '../types.ts';

/** One page for both kinds of address. */
export function byAddress(page: string): PivotPages {
  return { ipv4: page, ipv6: page };
}
