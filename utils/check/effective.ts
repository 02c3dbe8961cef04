import { combine } from '../policy/effective.ts';
import { readPolicy, watchManaged } from '../policy/managed.ts';
import type { EffectiveSettings, PolicyState } from '../policy/types.ts';
import { sources } from '../sources/index.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';

/** urlscan.io's entry in the settings: it holds the key for scans, though it is no source to look up. */
const scanService = { id: 'urlscan', enabledByDefault: true };

/** All ids that may stand under `sources` in settings and policy. */
export const configurable = [scanService, ...sources];

/** Policy and settings as they are now, combined. Read anew for each check: a lock applies at once. */
export async function readEffective(): Promise<{
  effective: EffectiveSettings;
  state: PolicyState;
}> {
  const ids = configurable.map(source => source.id);
  const [state, settings] = await Promise.all([readPolicy(ids), readSettings()]);
  return { effective: combine(state.policy, settings, configurable), state };
}

/** Calls `listener` after any change of settings or policy until the returned function is called. */
export function watchEffective(listener: () => void): () => void {
  const stops = [watchSettings(listener), watchManaged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
