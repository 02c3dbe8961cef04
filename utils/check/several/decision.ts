import type { GuardAnswer } from '../../guard/types.ts';

/** The mildest that still tells something first; sending everything last. */
const order: readonly GuardAnswer[] = ['redacted', 'host-only', 'cancel', 'as-is'];

/** One answer for several questions, and how many of them get which answer by it. */
export interface Choice {
  readonly answer: GuardAnswer;
  readonly counts: Readonly<Partial<Record<GuardAnswer, number>>>;
}

/**
 * The answer that a link gets where `chosen` was chosen for all: that one where it is on offer, else
 * one that tells less, never one that tells more.
 */
export function answerFor(chosen: GuardAnswer, options: readonly GuardAnswer[]): GuardAnswer {
  if (options.includes(chosen)) return chosen;
  return chosen === 'redacted' && options.includes('host-only') ? 'host-only' : 'cancel';
}

/**
 * What can be chosen for links whose guards offer `options` each: sending everything only where
 * every one of them may be sent so, what tells less where it is on offer for any.
 */
export function choicesFor(options: readonly (readonly GuardAnswer[])[]): Choice[] {
  const offered = order.filter(answer =>
    answer === 'as-is'
      ? options.length > 0 && options.every(it => it.includes(answer))
      : answer === 'cancel' || options.some(it => it.includes(answer)),
  );
  return offered.map(answer => ({ answer, counts: countsOf(answer, options) }));
}

function countsOf(
  chosen: GuardAnswer,
  options: readonly (readonly GuardAnswer[])[],
): Choice['counts'] {
  const counts: Partial<Record<GuardAnswer, number>> = {};
  for (const it of options) {
    const answer = answerFor(chosen, it);
    counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}
