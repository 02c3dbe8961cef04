import { vi } from 'vitest';

/**
 * Waits for what comes by itself: the database and digests have threads of their own, which no fake
 * clock moves. Long enough for a machine that does much else.
 */
export function soon<Found>(expectation: () => Promise<Found> | Found): Promise<Found> {
  return vi.waitFor(expectation, { timeout: 20_000, interval: 20 });
}
