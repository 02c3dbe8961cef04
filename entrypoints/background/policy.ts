import { decideAnew } from '../../utils/check/resume.ts';
import { untilPolicyKnown } from '../../utils/policy/first-run.ts';
import { watchManaged } from '../../utils/policy/managed.ts';

/** Begins to wait for a policy at the very first start, and applies one that arrives to what is under way. */
export function registerPolicy(): void {
  watchManaged(() => void decideAnew());
  void untilPolicyKnown();
}
