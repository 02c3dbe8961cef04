import type { Service } from '../service.ts';
import { abuseipdb } from './abuseipdb.ts';
import { adguard } from './adguard.ts';
import { cleanbrowsing } from './cleanbrowsing.ts';
import { cloudflare } from './cloudflare.ts';
import { cortex } from './cortex.ts';
import { crtsh } from './crtsh.ts';
import { dns4eu } from './dns4eu.ts';
import { dnsdumpster } from './dnsdumpster.ts';
import { dnslytics } from './dnslytics.ts';
import { domainhelp } from './domainhelp.ts';
import { domaintools } from './domaintools.ts';
import { flows } from './flows.ts';
import { googledig } from './googledig.ts';
import { greynoise } from './greynoise.ts';
import { intelowl } from './intelowl.ts';
import { ip2location } from './ip2location.ts';
import { ipinfo } from './ipinfo.ts';
import { ipvoid } from './ipvoid.ts';
import { misp } from './misp.ts';
import { moz } from './moz.ts';
import { netcraft } from './netcraft.ts';
import { opencti } from './opencti.ts';
import { organizationList } from './organization-list.ts';
import { otx } from './otx.ts';
import { phishtank } from './phishtank.ts';
import { pulsedive } from './pulsedive.ts';
import { quad9 } from './quad9.ts';
import { rdap } from './rdap.ts';
import { receiver } from './receiver.ts';
import { reportWebhook } from './report-webhook.ts';
import { resolver } from './resolver.ts';
import { robtex } from './robtex.ts';
import { safebrowsing } from './safebrowsing.ts';
import { shodan } from './shodan.ts';
import { spamhaus } from './spamhaus.ts';
import { thehive } from './thehive.ts';
import { threatfox } from './threatfox.ts';
import { threatjammer } from './threatjammer.ts';
import { urlhaus } from './urlhaus.ts';
import { urlquery } from './urlquery.ts';
import { urlscan } from './urlscan.ts';
import { viewdns } from './viewdns.ts';
import { virustotal } from './virustotal.ts';
import { wayback } from './wayback.ts';
import { webrisk } from './webrisk.ts';

/** Every service of the simulator, sorted by id. A host belongs to one service only. */
// biome-ignore format: one service a line
export const services: readonly Service[] = [
  abuseipdb,
  adguard,
  cleanbrowsing,
  cloudflare,
  cortex,
  crtsh,
  dns4eu,
  dnsdumpster,
  dnslytics,
  domainhelp,
  domaintools,
  flows,
  googledig,
  greynoise,
  intelowl,
  ip2location,
  ipinfo,
  ipvoid,
  misp,
  moz,
  netcraft,
  opencti,
  organizationList,
  otx,
  phishtank,
  pulsedive,
  quad9,
  rdap,
  receiver,
  reportWebhook,
  resolver,
  robtex,
  safebrowsing,
  shodan,
  spamhaus,
  thehive,
  threatfox,
  threatjammer,
  urlhaus,
  urlquery,
  urlscan,
  viewdns,
  virustotal,
  wayback,
  webrisk,
];
