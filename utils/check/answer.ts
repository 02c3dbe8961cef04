import type { GuardAnswer } from '../guard/types.ts';
import type { Check } from './types.ts';

/** The check with the person's answer to the guard; as it was where that answer is not on offer. */
export function withAnswer(check: Check, answer: GuardAnswer): Check {
  if (!check.guard.options.includes(answer)) return check;
  return { ...check, guard: { ...check.guard, answer } };
}
