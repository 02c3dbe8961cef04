import { longestPauseMs } from '../platform/pause.ts';
import type { RecipientRule } from '../policy/settings/recipients.ts';
import { recipients } from './recipients/index.ts';
import type { Outcome, Standing } from './recipients/recipient.ts';
import { questionPauseMs, retryPauseMs } from './schedule.ts';
import type { Answer, Delivery } from './types.ts';

/** Another background was stopped between sending and writing what came of it. */
export function interrupted(delivery: Delivery): Delivery {
  const again = knowsTwice(delivery) ? ('queued' as const) : ('maybe' as const);
  return { ...delivery, state: again, dueAt: undefined };
}

function knowsTwice({ kind }: Delivery): boolean {
  return kind !== 'mail' && kind !== 'page' && recipients[kind].knowsTwice;
}

/** The state of a delivery that may not go on: what has arrived stays so. */
export function stopped({ state }: Delivery): Delivery['state'] {
  return state === 'delivered' ? state : 'refused';
}

/** The delivery after an attempt that came to this, at `now`. */
export function after(it: Delivery, outcome: Outcome, rule: RecipientRule, now: number): Delivery {
  switch (outcome.state) {
    case 'delivered': {
      const isAsked = recipients[rule.kind].canAsk(outcome.answer) && isUndecided(outcome.answer);
      const pause = isAsked ? questionPauseMs(0) : null;
      const delivered = { ...without(it), state: 'delivered' as const, answer: outcome.answer };
      return pause === null ? delivered : { ...delivered, dueAt: now + pause };
    }
    case 'again':
      return { ...it, state: 'queued', dueAt: Math.max(later(it.attempts, now), outcome.at ?? 0) };
    case 'refused':
      return { ...without(it), state: 'refused', refusal: outcome.status };
    case 'maybe':
      return { ...without(it), state: 'maybe' };
  }
}

/** The delivery once its recipient was asked how the report stands. */
export function learned(it: Delivery, standing: Standing): Delivery {
  if (standing === 'unchanged') return it;
  if (standing === 'over') return without(it);
  return { ...(isUndecided(standing) ? it : without(it)), answer: standing };
}

function isUndecided({ status }: Answer): boolean {
  return status === 'received' || status === 'working';
}

/** The delivery with nothing left to do by itself. */
export function without({ dueAt: _, ...delivery }: Delivery): Delivery {
  return delivery;
}

/** When to try again after so many attempts, in epoch milliseconds. */
export function later(attempts: number, now: number): number {
  return now + retryPauseMs(Math.max(1, attempts), Math.random());
}

/**
 * When something is to be done about it, in epoch milliseconds; 0 at once. No pause is longer than the
 * longest: what lies further ahead was written before the clock was turned back.
 */
export function dueAtOf({ dueAt = 0 }: Delivery, now: number): number {
  return dueAt - now > longestPauseMs ? 0 : dueAt;
}
