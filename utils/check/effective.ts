import { isBuiltIn } from '../pivots/catalog.ts';
import { parseCustomPivot } from '../pivots/custom.ts';
import { combine } from '../policy/effective.ts';
import { readPolicy, watchManaged } from '../policy/managed.ts';
import type { PolicyProblem } from '../policy/problems.ts';
import type { Policy } from '../policy/schema.ts';
import { resolver, services } from '../policy/services.ts';
import type { EffectiveSettings, PolicyState } from '../policy/types.ts';
import { sources } from '../sources/index.ts';
import { readSettings, watchSettings } from '../storage/settings.ts';

/** Everything that may stand under `sources` in settings and policy. */
const configurable = [
  ...[...Object.values(services), resolver].map(({ id }) => ({ id, enabledByDefault: true })),
  ...sources,
];

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

/** The organization's own web tools that nobody will ever see. */
function pivotProblems({ customPivots = [] }: Policy): PolicyProblem[] {
  return customPivots.flatMap(pivot => {
    const path = `customPivots.${pivot.name}`;
    if (isBuiltIn(pivot.id)) return { code: 'taken-id' as const, path, message: pivot.id ?? '' };
    if (parseCustomPivot(pivot)) return [];
    return { code: 'unusable-template' as const, path, message: pivot.template };
  });
}

/** Calls `listener` after any change of settings or policy until the returned function is called. */
export function watchEffective(listener: () => void): () => void {
  const stops = [watchSettings(listener), watchManaged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
