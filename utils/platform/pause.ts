/** No service's word keeps it silent for longer: a day, and an hour for clocks that differ. */
export const longestPauseMs = 25 * 3_600_000;

/** The moment until which a service is left alone: what it said, but at most `mostMs` from `now`. */
export function pauseUntil(at: number, now: number, mostMs = longestPauseMs): number {
  return Math.min(Math.max(at, now), now + mostMs);
}
