import { parseCustomPivot } from '../pivots/custom.ts';
import { combine } from '../policy/effective.ts';
import { readPolicy, watchManaged } from '../policy/managed.ts';
import type { Policy } from '../policy/schema.ts';
import type { EffectiveSettings, PolicyProblem, PolicyState } from '../policy/types.ts';
import { sources } from '../sources/index.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';

/** urlscan.io's entry in the settings: it holds the key for scans, though it is no source to look up. */
const scanService = { id: 'urlscan', enabledByDefault: true };

/** Takes reports of phishing; a policy can forbid it like a source. */
const reportService = { id: 'netcraft', enabledByDefault: true };

/** All ids that may stand under `sources` in settings and policy. */
const configurable = [scanService, reportService, ...sources];

/** Policy and settings as they are now, combined. Read anew for each check: a lock applies at once. */
export async function readEffective(): Promise<{
  effective: EffectiveSettings;
  state: PolicyState;
}> {
  const ids = configurable.map(source => source.id);
  const [state, settings] = await Promise.all([readPolicy(ids), readSettings()]);
  const problems = [...state.problems, ...pivotProblems(state.policy)];
  return {
    effective: combine(state.policy, settings, configurable),
    state: { ...state, problems },
  };
}

/** The organization's own web tools that nobody will ever see, because their addresses are unusable. */
function pivotProblems({ customPivots = [] }: Policy): PolicyProblem[] {
  return customPivots
    .filter(pivot => !parseCustomPivot(pivot))
    .map(({ name, template }) => ({
      code: 'invalid-value',
      path: `customPivots.${name}`,
      message: template,
    }));
}

/** Calls `listener` after any change of settings or policy until the returned function is called. */
export function watchEffective(listener: () => void): () => void {
  const stops = [watchSettings(listener), watchManaged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
