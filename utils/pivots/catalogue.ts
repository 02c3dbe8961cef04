import type { Pivot, PivotPages } from './types.ts';

/** Tools that know addresses only, in one form for both kinds. */
const byAddress = (page: string): PivotPages => ({ ipv4: page, ipv6: page });

const viewdns = 'https://viewdns.info';

/** The 34 resources, by number. Addresses as the tools themselves link to them. */
const listed: readonly Pivot[] = [
  {
    of34: 1,
    id: 'otx',
    name: 'AlienVault OTX',
    group: 'reputation',
    pages: {
      hostname: 'https://otx.alienvault.com/indicator/hostname/{host}',
      domain: 'https://otx.alienvault.com/indicator/domain/{domain}',
      ...byAddress('https://otx.alienvault.com/indicator/ip/{ip}'),
      url: 'https://otx.alienvault.com/indicator/url/{url}',
    },
  },
  {
    of34: 2,
    id: 'centralops',
    name: 'Central Ops (Domain Dossier)',
    group: 'whois',
    pages: {
      hostname:
        'https://centralops.net/co/DomainDossier.aspx?addr={host}&dom_whois=true&dom_dns=true&net_whois=true',
      domain:
        'https://centralops.net/co/DomainDossier.aspx?addr={domain}&dom_whois=true&dom_dns=true&net_whois=true',
      ...byAddress(
        'https://centralops.net/co/DomainDossier.aspx?addr={ip}&dom_whois=true&dom_dns=true&net_whois=true',
      ),
    },
  },
  {
    of34: 3,
    id: 'digital',
    name: 'Digital Whois',
    group: 'whois',
    pages: {
      hostname: 'https://digital.com/best-web-hosting/who-is/#search={host}',
      domain: 'https://digital.com/best-web-hosting/who-is/#search={domain}',
    },
    status: 'gone',
    instead: { domain: 'https://who.is/whois/{domain|raw}' },
  },
  {
    of34: 4,
    id: 'dnsdumpster',
    name: 'DNSDumpster',
    group: 'dns',
    pages: { domain: 'https://dnsdumpster.com/' },
    paste: true,
  },
  {
    of34: 5,
    id: 'dnshistory',
    name: 'DNS History',
    group: 'dns',
    pages: {
      hostname: 'https://dnshistory.org/dns-records/{host|raw}',
      domain: 'https://dnshistory.org/dns-records/{domain|raw}',
    },
  },
  {
    of34: 6,
    id: 'dnslytics',
    name: 'DNSlytics',
    group: 'dns',
    pages: {
      domain: 'https://search.dnslytics.com/domain/{domain|raw}',
      ...byAddress('https://search.dnslytics.com/ip/{ip|raw}'),
    },
  },
  {
    of34: 7,
    id: 'dnsviz',
    name: 'DNSViz',
    group: 'dns',
    pages: {
      hostname: 'https://dnsviz.net/d/{host|raw}/dnssec/',
      domain: 'https://dnsviz.net/d/{domain|raw}/dnssec/',
      ...byAddress('https://dnsviz.net/d/{ip|raw}/dnssec/'),
    },
  },
  {
    of34: 8,
    id: 'domainhelp',
    name: 'DomainHelp',
    group: 'links',
    pages: { domain: 'https://app.domainhelp.com/is-this-a-redirect' },
    paste: true,
  },
  {
    of34: 9,
    id: 'domaintools',
    name: 'DomainTools Whois',
    group: 'whois',
    pages: {
      domain: 'https://whois.domaintools.com/{domain|raw}',
      ...byAddress('https://whois.domaintools.com/{ip|raw}'),
    },
  },
  {
    of34: 10,
    id: 'googledig',
    name: 'Google Admin Toolbox Dig',
    group: 'dns',
    pages: {
      hostname: 'https://toolbox.googleapps.com/apps/dig/#A/{host|raw}',
      domain: 'https://toolbox.googleapps.com/apps/dig/#A/{domain|raw}',
      ...byAddress('https://toolbox.googleapps.com/apps/dig/#PTR/{ip|raw}'),
    },
  },
  {
    of34: 11,
    id: 'hurricane',
    name: 'Hurricane Electric BGP',
    group: 'network',
    pages: {
      hostname: 'https://bgp.he.net/dns/{host|raw}',
      domain: 'https://bgp.he.net/dns/{domain|raw}',
      ...byAddress('https://bgp.he.net/ip/{ip|raw}'),
    },
  },
  {
    of34: 12,
    id: 'infosniper',
    name: 'Info Sniper',
    group: 'network',
    pages: byAddress('https://www.infosniper.net/?ip_address={ip}'),
  },
  {
    of34: 13,
    id: 'intodns',
    name: 'intoDNS',
    group: 'dns',
    pages: { domain: 'https://intodns.com/{domain|raw}' },
  },
  {
    of34: 14,
    id: 'ip2location',
    name: 'IP2Location',
    group: 'network',
    pages: byAddress('https://www.ip2location.com/demo/{ip|raw}'),
  },
  {
    of34: 15,
    id: 'ipaddress',
    name: 'IPAddress.com',
    group: 'network',
    pages: {
      hostname: 'https://www.ipaddress.com/website/{host|raw}/',
      domain: 'https://www.ipaddress.com/website/{domain|raw}/',
      ipv4: 'https://www.ipaddress.com/ipv4/{ip|raw}',
      ipv6: 'https://www.ipaddress.com/ipv6/{ip}',
    },
  },
  // Seen with http only.
  {
    of34: 16,
    id: 'ipchecking',
    name: 'IP Checking',
    group: 'network',
    pages: {
      hostname: 'http://www.ipchecking.com/?ip={host}&check=Lookup',
      domain: 'http://www.ipchecking.com/?ip={domain}&check=Lookup',
      ...byAddress('http://www.ipchecking.com/?ip={ip}&check=Lookup'),
    },
    status: 'doubtful',
  },
  {
    of34: 17,
    id: 'ipfingerprints',
    name: 'IP Fingerprints',
    group: 'network',
    pages: byAddress('https://www.ipfingerprints.com/geolocation.php'),
    paste: true,
  },
  {
    of34: 18,
    id: 'ipinfo',
    name: 'IPinfo',
    group: 'network',
    pages: { ...byAddress('https://ipinfo.io/{ip|raw}'), domain: 'https://host.io/{domain|raw}' },
  },
  {
    of34: 19,
    id: 'ipvoid',
    name: 'IPVoid',
    group: 'reputation',
    pages: byAddress('https://www.ipvoid.com/ip-blacklist-check/'),
    paste: true,
  },
  {
    of34: 20,
    id: 'moz',
    name: 'Moz Link Explorer',
    group: 'links',
    pages: {
      hostname: 'https://moz.com/domain-analysis?site={host}',
      domain: 'https://moz.com/domain-analysis?site={domain}',
      url: 'https://analytics.moz.com/pro/link-explorer/overview?site={url}&target=page',
    },
  },
  {
    of34: 21,
    id: 'netcraft',
    name: 'Netcraft',
    group: 'reputation',
    pages: {
      hostname: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F{host}',
      domain: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F{domain}',
      ipv4: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F{ip}',
      ipv6: 'https://sitereport.netcraft.com/?url=http%3A%2F%2F%5B{ip}%5D',
      url: 'https://sitereport.netcraft.com/?url={url}',
    },
  },
  {
    of34: 22,
    id: 'networktools',
    name: 'Network-Tools',
    group: 'network',
    pages: {
      hostname: 'https://network-tools.com/nslookup/',
      domain: 'https://network-tools.com/nslookup/',
      ...byAddress('https://network-tools.com/'),
    },
    paste: true,
  },
  {
    of34: 23,
    id: 'pulsedive',
    name: 'Pulsedive',
    group: 'reputation',
    pages: {
      hostname: 'https://pulsedive.com/indicator/?ioc={host|b64}',
      domain: 'https://pulsedive.com/indicator/?ioc={domain|b64}',
      ...byAddress('https://pulsedive.com/indicator/?ioc={ip|b64}'),
      url: 'https://pulsedive.com/indicator/?ioc={url|b64}',
    },
  },
  {
    of34: 24,
    id: 'robtex',
    name: 'Robtex',
    group: 'network',
    pages: {
      hostname: 'https://www.robtex.com/dns-lookup/{host|raw}',
      domain: 'https://www.robtex.com/dns-lookup/{domain|raw}',
      ...byAddress('https://www.robtex.com/ip-lookup/{ip|raw}'),
    },
  },
  {
    of34: 25,
    id: 'synapsint',
    name: 'SynapsInt',
    group: 'reputation',
    pages: {
      hostname: 'https://synapsint.com/',
      domain: 'https://synapsint.com/',
      ...byAddress('https://synapsint.com/'),
    },
    paste: true,
  },
  {
    of34: 26,
    id: 'threatjammer',
    name: 'Threat Jammer',
    group: 'reputation',
    pages: byAddress('https://threatjammer.com/info/{ip|raw}'),
    status: 'doubtful',
  },
  {
    of34: 27,
    id: 'urlquery',
    name: 'urlquery.net',
    group: 'scans',
    pages: {
      hostname: 'https://urlquery.net/search?q=url.fqdn%3A{host}',
      domain: 'https://urlquery.net/search?q=url.domain%3A{domain}',
      ...byAddress('https://urlquery.net/search?q=ip.addr%3A{ip}'),
      url: 'https://urlquery.net/search?q={url}',
    },
  },
  {
    of34: 28,
    id: 'urlscan',
    name: 'urlscan.io',
    group: 'scans',
    pages: {
      hostname: 'https://urlscan.io/domain/{host|raw}',
      domain: 'https://urlscan.io/domain/{domain|raw}',
      ...byAddress('https://urlscan.io/ip/{ip|raw}'),
      url: 'https://urlscan.io/search/#{url|urlscan}',
    },
  },
  {
    of34: 29,
    id: 'urlvoid',
    name: 'URLVoid',
    group: 'reputation',
    pages: {
      hostname: 'https://www.urlvoid.com/scan/{host|raw}/',
      domain: 'https://www.urlvoid.com/scan/{domain|raw}/',
    },
  },
  {
    of34: 30,
    id: 'viewdns',
    name: 'ViewDNS.info',
    group: 'dns',
    pages: {
      hostname: `${viewdns}/dnsrecord/?domain={host}`,
      domain: `${viewdns}/iphistory/?domain={domain}`,
      ...byAddress(`${viewdns}/reverseip/?host={ip}&t=1`),
    },
  },
  {
    of34: 31,
    id: 'websiteinformer',
    name: 'Website Informer',
    group: 'links',
    pages: {
      hostname: 'https://website.informer.com/{host|raw}',
      domain: 'https://website.informer.com/{domain|raw}',
      ...byAddress('https://website.informer.com/{ip|raw}'),
    },
  },
  {
    of34: 32,
    id: 'whois',
    name: 'Who.is',
    group: 'whois',
    pages: {
      domain: 'https://who.is/whois/{domain|raw}',
      ...byAddress('https://who.is/whois-ip/ip-address/{ip|raw}'),
    },
  },
  {
    of34: 33,
    id: 'whoisology',
    name: 'Whoisology',
    group: 'whois',
    pages: { domain: 'https://whoisology.com/{domain|raw}' },
  },
  {
    of34: 34,
    id: 'whoisrequest',
    name: 'Whois Request',
    group: 'whois',
    pages: { domain: 'https://whoisrequest.com/whois/{domain|raw}' },
  },
];

/** Worth having beside the list. */
const beyond: readonly Pivot[] = [
  {
    id: 'virustotal',
    name: 'VirusTotal',
    group: 'reputation',
    pages: {
      hostname: 'https://www.virustotal.com/gui/domain/{host|raw}',
      domain: 'https://www.virustotal.com/gui/domain/{domain|raw}',
      ...byAddress('https://www.virustotal.com/gui/ip-address/{ip|raw}'),
    },
  },
  {
    id: 'safebrowsing',
    name: 'Google Transparency Report',
    group: 'reputation',
    pages: {
      hostname: 'https://transparencyreport.google.com/safe-browsing/search?url={host}',
      url: 'https://transparencyreport.google.com/safe-browsing/search?url={url}',
    },
  },
  {
    id: 'urlhaus',
    name: 'URLhaus',
    group: 'reputation',
    pages: {
      hostname: 'https://urlhaus.abuse.ch/host/{host|raw}/',
      ...byAddress('https://urlhaus.abuse.ch/host/{ip|raw}/'),
    },
  },
  {
    id: 'talos',
    name: 'Cisco Talos',
    group: 'reputation',
    pages: {
      hostname: 'https://talosintelligence.com/reputation_center/lookup?search={host}',
      ...byAddress('https://talosintelligence.com/reputation_center/lookup?search={ip}'),
    },
  },
  {
    id: 'abuseipdb',
    name: 'AbuseIPDB',
    group: 'reputation',
    pages: byAddress('https://www.abuseipdb.com/check/{ip|raw}'),
  },
  {
    id: 'shodan',
    name: 'Shodan',
    group: 'network',
    pages: byAddress('https://www.shodan.io/host/{ip|raw}'),
  },
  {
    id: 'greynoise',
    name: 'GreyNoise',
    group: 'network',
    pages: byAddress('https://viz.greynoise.io/ip/{ip|raw}'),
  },
  {
    id: 'crtsh',
    name: 'crt.sh',
    group: 'certificates',
    pages: { domain: 'https://crt.sh/?q={domain}' },
  },
  {
    id: 'wayback',
    name: 'Wayback Machine',
    group: 'links',
    pages: { hostname: 'https://web.archive.org/web/*/{host|raw}' },
  },
];

/** Every pivot we ship. */
export const pivots: readonly Pivot[] = [...listed, ...beyond];
