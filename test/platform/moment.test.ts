import { expect, it } from 'vitest';
import { momentSchema } from '../../utils/platform/moment.ts';
import { pauseUntil } from '../../utils/platform/pause.ts';

it.each([
  [1_700_000_000_000, 1_700_000_000_000],
  [1e18, 8.64e15],
  [-1e300, -8.64e15],
])('a record’s time %s can be shown', (given, held) => {
  const read = momentSchema.parse(given);
  expect(read).toBe(held);
  expect(() => new Date(read).toISOString()).not.toThrow();
});

it.each([
  [50, 100],
  [5_000, 5_000],
  [1e300, 100 + 25 * 3_600_000],
  [Number.POSITIVE_INFINITY, 100 + 25 * 3_600_000],
])('a pause until %s ends at %s', (until, end) => {
  expect(pauseUntil(until, 100)).toBe(end);
});
