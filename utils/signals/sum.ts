import { type SignId, sign, signs } from './signs.ts';
import type { Signal } from './types.ts';

const scanAt = 3;
const strongAt = 6;

/** What signs amount to together, where none of them is as much by itself. */
export function addUp(signals: readonly Signal[]): Signal[] {
  if (signals.some(signal => signal.level === 'strong')) return [];
  const weight = signals.reduce((sum, signal) => sum + signs[signal.id as SignId][1], 0);
  const count = String(signals.length);
  if (weight >= strongAt) return [sign('many-signs', { count })];
  if (weight < scanAt || signals.some(signal => signal.level === 'worth-a-scan')) return [];
  return [sign('several-signs', { count })];
}
