import type { Cases } from '../properties/for-all.ts';

/** How many there are of what is not pure, or takes longer. */
export const counts = {
  /** One answer of a service through its parser. */
  answers: { test: 300, fuzz: 100_000 },
  /** Several answers of a service, each of which decides what it is asked next. */
  conversations: { test: 100, fuzz: 20_000 },
  /** One policy through the strict reading. */
  policies: { test: 200, fuzz: 100_000 },
  /** One check, or one report, with everything that befalls it: a second each. */
  orders: { test: 25, fuzz: 1_000 },
  /** One whole check under settings and a policy of its own. */
  checks: { test: 60, fuzz: 1_000 },
} satisfies Readonly<Record<string, Cases>>;
