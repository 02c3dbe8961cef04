import { cloudflare } from './cloudflare.ts';
import { otx } from './otx.ts';
import { quad9 } from './quad9.ts';
import { rdap } from './rdap.ts';
import type { Source } from './types.ts';
import { virustotal } from './virustotal.ts';

/** Every source there is. Adding one is one file, one line here, fixtures and two texts. */
export const sources: readonly Source[] = [cloudflare, otx, quad9, rdap, virustotal];

const byId = new Map(sources.map(source => [source.id, source]));

/** The source of this id; undefined where there is none. */
export function sourceById(id: string): Source | undefined {
  return byId.get(id);
}
