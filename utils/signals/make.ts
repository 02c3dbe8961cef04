import { type SignalId, signalTable } from './table.ts';
import type { Signal, TextValues } from './types.ts';

/** What a rule answers that found nothing; shared, because that is what most of them do. */
export const nothing: readonly Signal[] = [];

/** Makes a signal at the level its table gives it; `values` fill the places of its text. */
export function makeSignal(id: SignalId, values?: TextValues): Signal {
  const level = signalTable[id][0];
  return values ? { id, level, values } : { id, level };
}
