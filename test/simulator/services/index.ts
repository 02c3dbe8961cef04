import type { Service } from '../service.ts';
import { cloudflare } from './cloudflare.ts';
import { otx } from './otx.ts';
import { quad9 } from './quad9.ts';
import { rdap } from './rdap.ts';
import { resolver } from './resolver.ts';
import { urlscan } from './urlscan.ts';
import { virustotal } from './virustotal.ts';

/** Every service of the simulator, sorted by id. A host belongs to one service only. */
// biome-ignore format: one service a line
export const services: readonly Service[] = [
  cloudflare,
  otx,
  quad9,
  rdap,
  resolver,
  urlscan,
  virustotal,
];
