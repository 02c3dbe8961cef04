import type { Service } from '../service.ts';
import { otx } from './otx.ts';
import { urlscan } from './urlscan.ts';

/** Every service of the simulator, sorted by id. A host belongs to one service only. */
// biome-ignore format: one service a line
export const services: readonly Service[] = [
  otx,
  urlscan,
];
