import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Target } from '../utils/target/types.ts';

interface Props {
  readonly target: Target;
  readonly addresses: readonly string[];
  readonly effective: EffectiveSettings | null;
}
/** Stub. */
export function Pivots(_: Props) {
  return null;
}
