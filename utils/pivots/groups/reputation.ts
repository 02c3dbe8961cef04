import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

/** Who has already complained about it. */
export const reputation: readonly PivotRow[] = [
  {
    of34: 1,
    id: 'otx',
    name: 'AlienVault OTX',
    pages: {
      hostname: 'https://otx.alienvault.com/indicator/hostname/{host}',
      domain: 'https://otx.alienvault.com/indicator/domain/{domain}',
      ...byAddress('https://otx.alienvault.com/indicator/ip/{ip|colons}'),
      url: 'https://otx.alienvault.com/indicator/url/{url}',
    },
  },
  // Its form posts; the old /scan/{ip}/ address is only known from link lists.
  {
    of34: 19,
    id: 'ipvoid',
    name: 'IPVoid',
    pages: byAddress('https://www.ipvoid.com/ip-blacklist-check/'),
    paste: true,
  },
  // Takes links only, so a host is written as one.
  {
    of34: 21,
    id: 'netcraft',
    name: 'Netcraft',
    pages: {
      hostname: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F{host}',
      ipv4: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F{ip}',
      ipv6: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F%5B{ip}%5D',
      url: 'https://sitereport.netcraft.com/?url={url}',
    },
  },
  {
    of34: 23,
    id: 'pulsedive',
    name: 'Pulsedive',
    pages: {
      hostname: 'https://pulsedive.com/indicator/?ioc={host|b64}',
      ...byAddress('https://pulsedive.com/indicator/?ioc={ip|b64}'),
      url: 'https://pulsedive.com/indicator/?ioc={url|b64}',
    },
  },
  {
    of34: 25,
    id: 'synapsint',
    name: 'SynapsInt',
    pages: { hostname: 'https://synapsint.com/', ...byAddress('https://synapsint.com/') },
    paste: true,
  },
  // Its documentation was last touched in March 2023.
  {
    of34: 26,
    id: 'threatjammer',
    name: 'Threat Jammer',
    pages: byAddress('https://threatjammer.com/info/{ip|colons}'),
    status: 'doubtful',
  },
  {
    of34: 29,
    id: 'urlvoid',
    name: 'URLVoid',
    pages: { hostname: 'https://www.urlvoid.com/scan/{host}/' },
  },
  {
    id: 'virustotal',
    name: 'VirusTotal',
    pages: {
      hostname: 'https://www.virustotal.com/gui/domain/{host}',
      ...byAddress('https://www.virustotal.com/gui/ip-address/{ip|colons}'),
    },
  },
  {
    id: 'safebrowsing',
    name: 'Google Transparency Report',
    pages: {
      hostname: 'https://transparencyreport.google.com/safe-browsing/search?url={host}',
      ...byAddress('https://transparencyreport.google.com/safe-browsing/search?url={ip}'),
      url: 'https://transparencyreport.google.com/safe-browsing/search?url={url}',
    },
  },
  {
    id: 'urlhaus',
    name: 'URLhaus',
    pages: {
      hostname: 'https://urlhaus.abuse.ch/browse.php?search={host}',
      ...byAddress('https://urlhaus.abuse.ch/browse.php?search={ip}'),
      url: 'https://urlhaus.abuse.ch/browse.php?search={url}',
    },
  },
  // Knows whole links only.
  {
    id: 'phishtank',
    name: 'PhishTank',
    pages: { url: 'https://phishtank.org/' },
    paste: true,
  },
  {
    id: 'talos',
    name: 'Cisco Talos',
    pages: {
      hostname: 'https://talosintelligence.com/reputation_center/lookup?search={host}',
      ...byAddress('https://talosintelligence.com/reputation_center/lookup?search={ip}'),
    },
  },
  {
    id: 'abuseipdb',
    name: 'AbuseIPDB',
    pages: byAddress('https://www.abuseipdb.com/check/{ip|colons}'),
  },
];
