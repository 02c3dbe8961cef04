import type { OwnWrappers } from '../link/own.ts';
import { readLink } from '../link/read.ts';
import type { Target } from '../link/types.ts';
import type { Rules } from '../policy/schema.ts';
import type { Check } from './types.ts';

/** What the policy says of the organisation's own hosts. */
function ownWrappers({ internalDomains = [], protectedDomains = [] }: Rules): OwnWrappers {
  return { domains: [...internalDomains, ...protectedDomains] };
}

/**
 * The check with its target read again, now that the policy is known; the same check where that
 * changes nothing. What was answered or learned about another target is not about this one.
 */
export function reread(check: Check, rules: Rules): Check {
  if (!check.target) return check;
  const [target] = readLink(outermost(check.target), ownWrappers(rules)).targets;
  if (!target || sameReading(target, check.target)) return check;
  return {
    ...check,
    target,
    guard: { state: 'asking', options: [], redacted: null },
    rows: [],
    addresses: [],
    scan: { state: 'none', why: 'asking' },
  };
}

function outermost({ url, wrappers }: Target): string {
  return wrappers[0]?.url ?? url;
}

function sameReading(a: Target, b: Target): boolean {
  const layers = ({ wrappers }: Target) => wrappers.map(it => `${it.id} ${it.opened} ${it.url}`);
  return a.url === b.url && layers(a).join('\n') === layers(b).join('\n');
}
