import type { Cases } from '../properties/for-all.ts';

/** How many there are of what is not pure, or takes longer. */
export const counts = {
  /** One answer of a service through its parser. */
  answers: { test: 150, fuzz: 100_000 },
  /** One policy through the strict reading. */
  policies: { test: 200, fuzz: 100_000 },
  /** One check, or one report, with everything that befalls it: a second each. */
  orders: { test: 12, fuzz: 1_000 },
  /** One whole check under settings and a policy of its own. */
  checks: { test: 30, fuzz: 1_000 },
} satisfies Readonly<Record<string, Cases>>;
