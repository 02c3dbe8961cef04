import { filteringResolver, hasAddress } from './shared/resolvers.ts';

/** AdGuard's default resolver. 0.0.0.0 is its filter against advertising, which is no threat. */
export const adguard = filteringResolver({
  id: 'adguard',
  name: 'AdGuard DNS',
  family: 'public-blocklists',
  origin: 'https://dns.adguard-dns.com',
  path: '/dns-query',
  enabledByDefault: false,
  isBlocked: message => hasAddress(message, ['94.140.14.33', '94.140.14.34', '94.140.14.35']),
});
