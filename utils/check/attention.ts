import type { Check } from './types.ts';

/** What a check that nobody has seen to its end has to tell, the least urgent first. */
const order = [
  'working',
  'no-threat-found',
  'unknown',
  'suspicious',
  'waiting',
  'malicious',
] as const;
export type Attention = (typeof order)[number];

type Standing = Pick<Check, 'stage' | 'seen' | 'startedAt' | 'place'> & {
  readonly verdict: Pick<Check['verdict'], 'word'>;
};

/** Apart so far that no moment (epoch milliseconds) of one reaches the next. */
const apart = 1e13;

/** The lowest rank there is; what lies below it was kept by a version that ranked nothing. */
export const lowestRank = apart;

/** Whether the person is to answer a question or to pick one of several links. */
export function isWaiting({ stage }: Pick<Check, 'stage'>): boolean {
  return stage === 'asking' || stage === 'choosing';
}

/** What a check has to tell; null where it was seen and waits for nothing, or where a list tells it. */
export function attentionOf(check: Standing): Attention | null {
  const { seen, stage, verdict, place } = check;
  if (place) return null;
  // A bad verdict is told at once, even while the rest is still coming.
  if (!seen && verdict.word === 'malicious') return 'malicious';
  if (isWaiting(check)) return 'waiting';
  if (seen) return null;
  return stage === 'done' ? verdict.word : 'working';
}

/** The more urgent, the higher; of two alike the newer one. Zero where there is nothing to tell. */
export function rankOf(check: Standing): number {
  const attention = attentionOf(check);
  if (!attention) return 0;
  const moment = Math.min(Math.max(check.startedAt, 0), apart - 1);
  return (order.indexOf(attention) + 1) * apart + moment;
}

/** The check that deserves attention most; null where none does. */
export function mostUrgent<T extends Standing>(checks: readonly T[]): T | null {
  const [first] = checks.filter(it => rankOf(it) > 0).sort((a, b) => rankOf(b) - rankOf(a));
  return first ?? null;
}

/** The check, and no longer seen where its verdict is a worse one than the person saw. */
export function unseenWhereWorse(check: Check, before: Check): Check {
  const badness = ({ verdict }: Check) => Math.max(order.indexOf(verdict.word), 2);
  return check.seen && badness(check) > badness(before) ? { ...check, seen: false } : check;
}
