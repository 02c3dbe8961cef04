import { type SignId, sign, signs } from './signs.ts';
import type { Signal } from './types.ts';

const scanAt = 3;
const strongAt = 6;

/** What signs amount to together, where none of them is as much by itself; undefined for nothing more. */
export function addUp(signals: readonly Signal[]): Signal | undefined {
  if (signals.length < 2) return undefined;
  let weight = 0;
  let isWorthAScan = false;
  for (const { id, level } of signals) {
    if (level === 'strong') return undefined;
    if (level === 'worth-a-scan') isWorthAScan = true;
    weight += signs[id as SignId][1];
  }
  const count = String(signals.length);
  if (weight >= strongAt) return sign('many-signs', { count });
  return weight < scanAt || isWorthAScan ? undefined : sign('several-signs', { count });
}
