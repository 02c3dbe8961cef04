import type { Finding } from './types.ts';

/** How much so many of about ninety engines weigh together; null for none. Set by hand. */
export function strengthOfEngines(count: number): NonNullable<Finding['strength']> | null {
  if (count >= 3) return 'strong';
  if (count === 2) return 'medium';
  return count === 1 ? 'weak' : null;
}
