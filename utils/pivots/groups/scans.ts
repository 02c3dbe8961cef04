import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

/** What others saw when a machine opened it. */
export const scans: readonly PivotRow[] = [
  // A field name that it does not know finds nothing, and does not say so.
  {
    of34: 27,
    id: 'urlquery',
    name: 'urlquery.net',
    pages: {
      hostname: 'https://urlquery.net/search?q=url.fqdn%3A{host}',
      domain: 'https://urlquery.net/search?q=url.domain%3A{domain}',
      ...byAddress('https://urlquery.net/search?q=ip.addr%3A{ip}'),
      url: 'https://urlquery.net/search?q={url}',
    },
  },
  // Its search lives in the fragment.
  {
    of34: 28,
    id: 'urlscan',
    name: 'urlscan.io',
    pages: {
      hostname: 'https://urlscan.io/domain/{host}',
      ...byAddress('https://urlscan.io/ip/{ip|colons}'),
      url: 'https://urlscan.io/search/#{url|urlscan}',
    },
  },
];
