import { isBuiltIn } from '../pivots/catalog.ts';
import { parseCustomPivot } from '../pivots/custom.ts';
import { isClosed, isSafeForKey } from '../policy/keys.ts';
import type { PolicyProblem } from '../policy/problems.ts';
import type { Policy } from '../policy/schema.ts';
import { resolver, services } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { sources } from '../sources/index.ts';

/** Everything that may stand under `sources` in settings and policy. */
export const configurable = [
  ...[...Object.values(services), resolver].map(({ id }) => ({ id, enabledByDefault: true })),
  ...sources,
];

/** What is wrong with a policy that only those can tell who know the sources and the web tools. */
export function furtherProblems(policy: Policy, effective: EffectiveSettings): PolicyProblem[] {
  return [...pivotProblems(policy), ...addressProblems(effective)];
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
