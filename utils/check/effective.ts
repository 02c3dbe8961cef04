import { combine } from '../policy/effective.ts';
import { readPolicy, watchManaged } from '../policy/managed.ts';
import type { EffectiveSettings, PolicyState } from '../policy/types.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';
import { configurable, furtherProblems } from './configurable.ts';

/** Policy and settings as they are now, combined. Read anew for each check: a lock applies at once. */
export async function readEffective(): Promise<{
  effective: EffectiveSettings;
  state: PolicyState;
}> {
  const ids = configurable.map(source => source.id);
  const [state, settings] = await Promise.all([readPolicy(ids), readSettings()]);
  const effective = combine(state.policy, settings, configurable);
  const problems = [...state.problems, ...furtherProblems(state.policy, effective)];
  return { effective, state: { ...state, problems } };
}

/** Calls `listener` after any change of settings or policy until the returned function is called. */
export function watchEffective(listener: () => void): () => void {
  const stops = [watchSettings(listener), watchManaged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
