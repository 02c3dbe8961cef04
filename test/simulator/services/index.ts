import type { Service } from '../service.ts';
import { abuseipdb } from './abuseipdb.ts';
import { adguard } from './adguard.ts';
import { cleanbrowsing } from './cleanbrowsing.ts';
import { cloudflare } from './cloudflare.ts';
import { crtsh } from './crtsh.ts';
import { dns4eu } from './dns4eu.ts';
import { greynoise } from './greynoise.ts';
import { otx } from './otx.ts';
import { phishtank } from './phishtank.ts';
import { quad9 } from './quad9.ts';
import { rdap } from './rdap.ts';
import { resolver } from './resolver.ts';
import { safebrowsing } from './safebrowsing.ts';
import { shodan } from './shodan.ts';
import { spamhaus } from './spamhaus.ts';
import { threatfox } from './threatfox.ts';
import { urlhaus } from './urlhaus.ts';
import { urlscan } from './urlscan.ts';
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
  crtsh,
  dns4eu,
  greynoise,
  otx,
  phishtank,
  quad9,
  rdap,
  resolver,
  safebrowsing,
  shodan,
  spamhaus,
  threatfox,
  urlhaus,
  urlscan,
  virustotal,
  wayback,
  webrisk,
];
