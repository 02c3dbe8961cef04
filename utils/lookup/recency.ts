const yearMs = 365 * 86_400_000;

/** Whether a moment (epoch ms) is within the last twelve months; so is one that nobody knows, or that lies ahead. */
export function isRecent(seenAt: number | undefined, now: number): boolean {
  return seenAt === undefined || now - seenAt <= yearMs;
}
