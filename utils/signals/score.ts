import { makeSignal } from './make.ts';
import { signalTable } from './table.ts';
import type { Signal } from './types.ts';

// Set by hand, with the weights; measured as a whole by `npm run bench:signals`.
const scanAt = 3;
const strongAt = 6;

/** What signals amount to together, where none of them is as much by itself; undefined for nothing more. */
export function scoreTogether(signals: readonly Signal[]): Signal | undefined {
  if (signals.length < 2) return undefined;
  let score = 0;
  let isWorthAScan = false;
  for (const { id, level } of signals) {
    if (level === 'strong') return undefined;
    if (level === 'worth-a-scan') isWorthAScan = true;
    score += signalTable[id][1];
  }
  const count = String(signals.length);
  if (score >= strongAt) return makeSignal('many-signs', { count });
  return score < scanAt || isWorthAScan ? undefined : makeSignal('several-signs', { count });
}
