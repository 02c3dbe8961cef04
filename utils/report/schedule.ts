import type { Delivery } from './types.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** After this a report that nobody took is given up. */
export const patienceMs = 14 * dayMs;

const pauses = [0.5, 5, 30, 60, 120, 240];

/** How long to wait after so many attempts, in milliseconds; `chance` from 0 to 1 spreads many browsers. */
export function retryPauseMs(attempts: number, chance: number): number {
  const minutes = pauses[Math.min(attempts, pauses.length) - 1] ?? 0.5;
  return minutes * minuteMs * (1 + chance / 4);
}

/** Twenty questions in not quite three days: often at first, when people still look. */
const questions = [
  1, 2, 5, 10, 15, 30, 60, 60, 120, 120, 180, 240, 240, 360, 360, 420, 480, 480, 540, 540,
];

/** How long to wait before the next question about a delivered report; null where it was the last. */
export function questionPauseMs(polls: number): number | null {
  const minutes = questions[polls];
  return minutes === undefined ? null : minutes * minuteMs;
}

/** Whether something is still to be done about a delivery by itself. */
export function isOpen({ state, dueAt }: Delivery): boolean {
  return (
    state === 'queued' || state === 'sending' || (state === 'delivered' && dueAt !== undefined)
  );
}
