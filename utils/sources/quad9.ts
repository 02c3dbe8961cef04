import { filteringResolver } from './shared/resolvers.ts';

/**
 * Quad9's threat-blocking resolver. A blocked name is NXDOMAIN with "recursion available" off; a
 * name that does not exist has it on.
 */
export const quad9 = filteringResolver({
  id: 'quad9',
  name: 'Quad9',
  family: 'quad9',
  origin: 'https://dns.quad9.net',
  path: '/dns-query',
  enabledByDefault: true,
  isBlocked: message => message.rcode === 3 && !message.recursionAvailable,
});
