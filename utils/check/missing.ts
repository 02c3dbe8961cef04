import { hasNotifications, hasOrigins } from '../platform/permissions.ts';
import { hasGateway, isKeyed } from '../policy/keys.ts';
import type { Rules } from '../policy/schema.ts';
import { heartbeatRule } from '../policy/settings/heartbeat.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { type ById, originsOf } from './origins.ts';
import { receiversOf } from './recipients.ts';

/** What is switched on and the browser does not allow yet. */
interface Missing {
  readonly origins: readonly string[];
  readonly notifications: boolean;
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

/** The origins that reports and heartbeats go to: the organization's own. */
function organizationOrigins(rules: Rules): string[] {
  const ofReports = receiversOf(rules).flatMap(({ origin }) => origin ?? []);
  const heartbeat = heartbeatRule(rules.heartbeat);
  return [...ofReports, ...(heartbeat ? [new URL(heartbeat.url).origin] : [])];
}
