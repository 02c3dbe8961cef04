import { expect, it } from 'vitest';
import { newScan, pauseBefore } from '../../utils/scan/job.ts';

const now = 1_800_000_000_000;
const scan = newScan(
  { id: 'a', url: 'https://www.gardening-club.example/', visibility: 'private', private: false },
  now,
);

it.each([
  ['at once where nothing says when', undefined, 0],
  ['at once where its time has passed', -5_000, 0],
  ['when it is due', 8_000, 8_000],
  ['soon after the clock was set back a day', 86_400_000, 2_000],
  ['soon where a record says never', Number.MAX_SAFE_INTEGER - now, 2_000],
])('a running scan is asked about %s', (_, inMs, expected) => {
  const running = { ...scan, ...(inMs === undefined ? {} : { nextPollAt: now + inMs }) };
  expect(pauseBefore(running, now)).toBe(expected);
});
