import { otx } from './otx.ts';
import type { Source } from './types.ts';

/** Every source there is. Adding one is one file, one line here, fixtures and two texts. */
export const sources: readonly Source[] = [otx];

const byId = new Map(sources.map(source => [source.id, source]));

/** The source of this id; undefined where there is none. */
export function sourceById(id: string): Source | undefined {
  return byId.get(id);
}
