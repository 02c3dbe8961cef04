import type { Kit } from './kit.ts';

/** What is pasted under "Policy for extensions" in Google's Admin console. */
export function googleAdmin({ keys }: Kit): string {
  const form = Object.entries(keys).map(([key, value]) => [key, { Value: value }]);
  return `${JSON.stringify(Object.fromEntries(form), null, 2)}\n`;
}
