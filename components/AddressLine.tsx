import type { Target } from '../utils/link/types.ts';
import { cutAddress, shortenAddress } from './address.ts';

/** The address with its registrable domain standing out. The rest is shortened, the domain never. */
export function AddressLine({ target }: { target: Pick<Target, 'url' | 'host' | 'domain'> }) {
  const { before, subdomain, domain, after } = shortenAddress(cutAddress(target));
  return (
    <p class="address" dir="ltr">
      {before}
      {subdomain}
      <strong>{domain}</strong>
      {after}
    </p>
  );
}
