import type { Memory } from '../utils/check/memory.ts';
import { ask } from '../utils/platform/messages.ts';

/** What only the background can say, of a named check or of the current one; null where it does not answer. */
export async function readMemory(check: string | null): Promise<Memory | null> {
  const request = { kind: 'memory' as const, ...(check ? { check } : {}) };
  return (await ask<Memory | undefined>(request).catch(() => null)) ?? null;
}
