import type { PivotRow } from '../types.ts';
import { byAddress } from './by-address.ts';

const dossier = 'https://centralops.net/co/DomainDossier.aspx';
// Traceroute and service scan would touch the target; they stay off.
const sections = 'dom_whois=true&dom_dns=true&net_whois=true';

/** Who registered it, and when. */
export const whois: readonly PivotRow[] = [
  {
    of34: 2,
    id: 'centralops',
    name: 'Central Ops (Domain Dossier)',
    pages: {
      hostname: `${dossier}?addr={host}&${sections}`,
      ...byAddress(`${dossier}?addr={ip}&${sections}`),
    },
  },
  {
    of34: 3,
    id: 'digital',
    name: 'Digital Whois',
    pages: { hostname: 'https://digital.com/best-web-hosting/who-is/#search={host}' },
    status: 'gone',
    instead: { domain: 'https://who.is/whois/{domain}' },
  },
  {
    of34: 9,
    id: 'domaintools',
    name: 'DomainTools Whois',
    pages: {
      domain: 'https://whois.domaintools.com/{domain}',
      ...byAddress('https://whois.domaintools.com/{ip|colons}'),
    },
  },
  {
    of34: 32,
    id: 'whois',
    name: 'Who.is',
    pages: {
      domain: 'https://who.is/whois/{domain}',
      ...byAddress('https://who.is/whois-ip/ip-address/{ip|colons}'),
    },
  },
  {
    of34: 33,
    id: 'whoisology',
    name: 'Whoisology',
    pages: { domain: 'https://whoisology.com/{domain}' },
  },
  {
    of34: 34,
    id: 'whoisrequest',
    name: 'Whois Request',
    pages: { domain: 'https://whoisrequest.com/whois/{domain}' },
  },
];
