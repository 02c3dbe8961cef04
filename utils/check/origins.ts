import type { Source } from '../lookup/types.ts';
import { serviceById } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';

/** The sources by id. */
export type ById = ReadonlyMap<string, Source>;

/** The origins that a source needs under these settings. */
export function originsOf(
  id: string,
  byId: ById | null,
  effective: EffectiveSettings | null,
): readonly string[] {
  const base = effective?.sources[id]?.base.value;
  if (base && URL.canParse(base)) return [new URL(base).origin];
  const service = serviceById(id);
  return service ? [service.origin] : (byId?.get(id)?.origins ?? []);
}
