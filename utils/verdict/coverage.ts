import { isProblem } from '../platform/problem.ts';
import type { Case } from './case.ts';
import { hasSeen } from './scan-evidence.ts';

/** How many were asked and answered, and whether that is enough to say "no known threat". */
export interface Coverage {
  readonly asked: number;
  readonly answered: number;
  readonly enough: boolean;
}

/** At least so many families must have answered before silence says anything at all. Set by hand, like the half below. */
const fewest = 2;

/**
 * Leaves context sources out. A source that was never asked (no key, forbidden, takes no such
 * indicator) is not counted; one that failed is counted as asked.
 */
export function coverageOf({ voices, scan }: Case): Coverage {
  const counted = voices.filter(voice => voice.group !== 'context' && wasAsked(voice.outcome));
  const answered = counted.filter(voice => voice.outcome && !isProblem(voice.outcome));
  // A scan that failed, saw nothing or has no verdict counts as not asked: a key makes nothing worse.
  const judged = hasSeen(scan) && typeof scan?.result?.malicious === 'boolean';
  const isUnderWay = scan !== null && scan.state !== 'done' && scan.state !== 'failed';
  const isCounted = judged || isUnderWay;
  const asked = counted.length + (isCounted ? 1 : 0);
  const families = new Set(answered.map(voice => voice.family));
  if (judged) families.add('urlscan');
  return {
    asked,
    answered: answered.length + (judged ? 1 : 0),
    enough: families.size >= fewest && families.size * 2 >= asked,
  };
}

const neverAsked = ['no-key', 'blocked-by-policy', 'unsupported'];

function wasAsked(outcome: Case['voices'][number]['outcome']): boolean {
  return !outcome || !isProblem(outcome) || !neverAsked.includes(outcome.code);
}
