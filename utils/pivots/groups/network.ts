import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

/** Whose network it stands in, and where. */
export const network: readonly PivotRow[] = [
  {
    of34: 11,
    id: 'hurricane',
    name: 'Hurricane Electric BGP',
    pages: {
      hostname: 'https://bgp.he.net/dns/{host}',
      ...byAddress('https://bgp.he.net/ip/{ip|colons}'),
    },
  },
  {
    of34: 12,
    id: 'infosniper',
    name: 'Info Sniper',
    pages: byAddress('https://www.infosniper.net/?ip_address={ip|colons}'),
  },
  {
    of34: 14,
    id: 'ip2location',
    name: 'IP2Location',
    pages: byAddress('https://www.ip2location.com/demo/{ip|colons}'),
  },
  {
    of34: 15,
    id: 'ipaddress',
    name: 'IPAddress.com',
    pages: {
      hostname: 'https://www.ipaddress.com/website/{host}/',
      ipv4: 'https://www.ipaddress.com/ipv4/{ip}',
      // Its own links write the colons as %3A.
      ipv6: 'https://www.ipaddress.com/ipv6/{ip}',
    },
  },
  // Seen with http only.
  {
    of34: 16,
    id: 'ipchecking',
    name: 'IP Checking',
    pages: {
      hostname: 'http://www.ipchecking.com/?ip={host}&check=Lookup',
      ...byAddress('http://www.ipchecking.com/?ip={ip}&check=Lookup'),
    },
    status: 'doubtful',
  },
  // Its port scan touches the target; the page about places does not.
  {
    of34: 17,
    id: 'ipfingerprints',
    name: 'IP Fingerprints',
    pages: byAddress('https://www.ipfingerprints.com/geolocation.php'),
    paste: true,
  },
  // Addresses only; domains are its sister site's.
  {
    of34: 18,
    id: 'ipinfo',
    name: 'IPinfo',
    pages: {
      ...byAddress('https://ipinfo.io/{ip|colons}'),
      domain: 'https://host.io/{domain}',
    },
  },
  // Only its old pages took a host in the address.
  {
    of34: 22,
    id: 'networktools',
    name: 'Network Tools',
    pages: {
      hostname: 'https://network-tools.com/nslookup/',
      ...byAddress('https://network-tools.com/'),
    },
    paste: true,
  },
  {
    of34: 24,
    id: 'robtex',
    name: 'Robtex',
    pages: {
      hostname: 'https://www.robtex.com/dns-lookup/{host}',
      ...byAddress('https://www.robtex.com/ip-lookup/{ip|colons}'),
    },
  },
  {
    id: 'shodan',
    name: 'Shodan',
    pages: byAddress('https://www.shodan.io/host/{ip|colons}'),
  },
  {
    id: 'greynoise',
    name: 'GreyNoise',
    pages: byAddress('https://viz.greynoise.io/ip/{ip|colons}'),
  },
];
