import { makeSignal } from './make.ts';
import { type SignalId, signalTable } from './table.ts';
import type { Signal } from './types.ts';

// Set by hand, with the weights; measured as a whole by `npm run bench:signals`.
const scanAt = 3;
const strongAt = 6;

// How a name is built is never as much as a lie by itself, however odd it is.
const mostShape = strongAt - 1;
const shapes = new Set<SignalId>([
  'abused-ending',
  'cheap-ending',
  'pieced-name',
  'number-name',
  'digit-name',
  'random-name',
  'random-subdomain',
  'bulk-name',
  'hyphen-chain',
  'many-hyphens',
  'long-name',
  'deep-host',
]);

/** What signals amount to together, where none of them is as much by itself; undefined for nothing more. */
export function scoreTogether(signals: readonly Signal[]): Signal | undefined {
  if (signals.length < 2) return undefined;
  let score = 0;
  let shape = 0;
  let isWorthAScan = false;
  for (const { id, level } of signals) {
    if (level === 'strong') return undefined;
    if (level === 'worth-a-scan') isWorthAScan = true;
    if (shapes.has(id)) shape += signalTable[id][1];
    else score += signalTable[id][1];
  }
  score += Math.min(shape, mostShape);
  const count = String(signals.length);
  if (score >= strongAt) return makeSignal('many-signs', { count });
  return score < scanAt || isWorthAScan ? undefined : makeSignal('several-signs', { count });
}
