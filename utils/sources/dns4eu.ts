import { filteringResolver, hasAddress } from './shared/resolvers.ts';

/** DNS4EU's protective resolver: a blocked name gets the address of its warning page. */
export const dns4eu = filteringResolver({
  id: 'dns4eu',
  name: 'DNS4EU',
  family: 'dns4eu',
  origin: 'https://protective.joindns4.eu',
  path: '/dns-query',
  enabledByDefault: true,
  isBlocked: message => hasAddress(message, ['51.15.69.11', '0.0.0.0']),
});
