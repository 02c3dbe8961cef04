import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

/** Who links to it, and what it was before. */
export const links: readonly PivotRow[] = [
  {
    of34: 8,
    id: 'domainhelp',
    name: 'Domain Help',
    pages: { domain: 'https://app.domainhelp.com/is-this-a-redirect' },
    paste: true,
  },
  // Link Explorer itself asks for an account; the page about domains does not.
  {
    of34: 20,
    id: 'moz',
    name: 'Moz Link Explorer',
    pages: {
      hostname: 'https://moz.com/domain-analysis?site={host}',
      url: 'https://analytics.moz.com/pro/link-explorer/overview?site={url}&target=page',
    },
  },
  {
    of34: 31,
    id: 'websiteinformer',
    name: 'Website Informer',
    pages: {
      hostname: 'https://website.informer.com/{host}',
      ...byAddress('https://website.informer.com/{ip|colons}'),
    },
  },
  {
    id: 'wayback',
    name: 'Wayback Machine',
    pages: { hostname: 'https://web.archive.org/web/*/{host}' },
  },
];
