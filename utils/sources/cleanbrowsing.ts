import { recordTypes } from '../lookup/dns.ts';
import { problem } from '../platform/problem.ts';
import { filteringResolver } from './shared/resolvers.ts';

/** The zone whose authority record stands in every block. */
const blockZone = 'cleanbrowsing.rpz.noc.org';

/**
 * CleanBrowsing's security filter. A block looks like a name that does not exist, so the
 * unfiltered resolver has to say that it does.
 */
export const cleanbrowsing = filteringResolver({
  id: 'cleanbrowsing',
  name: 'CleanBrowsing',
  // Built on public block lists, like the other one of this family: together they are one voice.
  family: 'public-blocklists',
  origin: 'https://doh.cleanbrowsing.org',
  path: '/doh/security-filter/dns-query',
  enabledByDefault: false,
  needsResolved: true,
  isBlocked(message, { resolved }) {
    const denied = message.rcode === 3;
    if (!denied) return false;
    if (!resolved) return problem('unsupported');
    const named = message.authority.some(
      it => it.type === recordTypes.SOA && it.data === blockZone,
    );
    return resolved.addresses.length > 0 && named;
  },
});
