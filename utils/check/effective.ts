import { isBuiltIn } from '../pivots/catalog.ts';
import { parseCustomPivot } from '../pivots/custom.ts';
import { combine } from '../policy/effective.ts';
import { isClosed, isSafeForKey } from '../policy/keys.ts';
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
  const effective = combine(state.policy, settings, configurable);
  const problems = [
    ...state.problems,
    ...pivotProblems(state.policy),
    ...addressProblems(effective),
  ];
  return { effective, state: { ...state, problems } };
}

/** Addresses of the policy that a key was meant for and does not go to, or where anybody reads along. */
function addressProblems({ sources: all }: EffectiveSettings): PolicyProblem[] {
  return configurable.flatMap(({ id, ...source }) => {
    const base = all[id]?.base;
    const key = all['keyOf' in source ? (source.keyOf ?? id) : id]?.key.value;
    const isOurs = base?.origin === 'policy' || base?.origin === 'policy-default';
    if (!isOurs || !base.value) return [];
    const path = `sources.${id}.base`;
    if (key && !isSafeForKey(base.value)) return { code: 'unsafe-address' as const, path };
    return isClosed(base.value) ? [] : { code: 'plain-address' as const, path };
  });
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
