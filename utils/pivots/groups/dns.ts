import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

/** Which names lead where. */
export const dns: readonly PivotRow[] = [
  {
    of34: 4,
    id: 'dnsdumpster',
    name: 'DNS Dumpster',
    pages: { domain: 'https://dnsdumpster.com/' },
    paste: true,
  },
  {
    of34: 5,
    id: 'dnshistory',
    name: 'DNS History',
    pages: { hostname: 'https://dnshistory.org/dns-records/{host}' },
  },
  {
    of34: 6,
    id: 'dnslytics',
    name: 'DNSlytics',
    pages: {
      domain: 'https://search.dnslytics.com/domain/{domain}',
      ...byAddress('https://search.dnslytics.com/ip/{ip|colons}'),
    },
  },
  {
    of34: 7,
    id: 'dnsviz',
    name: 'DNSViz',
    pages: {
      hostname: 'https://dnsviz.net/d/{host}/dnssec/',
      ...byAddress('https://dnsviz.net/d/{ip|colons}/dnssec/'),
    },
  },
  {
    of34: 10,
    id: 'googledig',
    name: 'Google Admin Toolbox Dig',
    pages: {
      hostname: 'https://toolbox.googleapps.com/apps/dig/#A/{host}',
      ...byAddress('https://toolbox.googleapps.com/apps/dig/#PTR/{ip|colons}'),
    },
  },
  {
    of34: 13,
    id: 'intodns',
    name: 'intoDNS',
    pages: { domain: 'https://intodns.com/{domain}' },
  },
  {
    of34: 30,
    id: 'viewdns',
    name: 'ViewDNS.info',
    pages: {
      hostname: 'https://viewdns.info/iphistory/?domain={host}',
      ...byAddress('https://viewdns.info/reverseip/?host={ip|colons}&t=1'),
    },
  },
];
