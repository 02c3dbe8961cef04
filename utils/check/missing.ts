import type { Source } from '../lookup/types.ts';
import { hasNotifications, hasOrigins } from '../platform/permissions.ts';
import { hasGateway, isKeyed } from '../policy/keys.ts';
import { serviceById } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { organizationOrigins } from './recipients.ts';

/** The sources by id. */
type ById = ReadonlyMap<string, Source>;

/** What is switched on and the browser does not allow yet. */
interface Missing {
  readonly origins: readonly string[];
  readonly notifications: boolean;
}

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

/** What the browser does not allow of what sources and recipients need; `isMeant` leaves sources out. */
export async function missingPermissions(
  effective: EffectiveSettings,
  byId: ById,
  isMeant: (id: string) => boolean = () => true,
): Promise<Missing> {
  const ready = Object.keys(effective.sources).filter(
    id => isMeant(id) && isReady(id, effective, byId),
  );
  const ofSources = ready.flatMap(id => originsOf(id, byId, effective));
  const needed = [...new Set([...ofSources, ...organizationOrigins(effective.rules)])];
  const allowed = await Promise.all(needed.map(origin => hasOrigins([origin]).catch(() => true)));
  return {
    origins: needed.filter((_, at) => !allowed[at]),
    notifications: effective.notifications.value && !(await hasNotifications().catch(() => true)),
  };
}

/** Whether a source is switched on, has the key it cannot do without, and needs the browser's permission. */
function isReady(id: string, { sources }: EffectiveSettings, byId: ById): boolean {
  const source = byId.get(id);
  if (!source || !sources[id]?.enabled.value) return false;
  // A locked address is tried without permission first; what it says is in its row.
  if (hasGateway(sources[id])) return false;
  return source.key.need !== 'required' || isKeyed(sources, id, source.keyOf);
}
