import { expect, it } from 'vitest';
import { threatjammer } from '../../utils/sources/threatjammer.ts';
import { told } from './harness.ts';

it.each([
  { score: 0, expected: { rating: 'no-data' } },
  { score: 34, expected: { rating: 'no-data' } },
  { score: 35, expected: { rating: 'suspicious', strength: 'weak' } },
  { score: 68, expected: { rating: 'suspicious', strength: 'weak' } },
  { score: 69, expected: { rating: 'malicious', strength: 'medium' } },
  { score: 5, denylisted: true, expected: { rating: 'malicious', strength: 'medium' } },
  { score: 99, allowlisted: true, expected: { rating: 'clean' } },
])('score $score, allowed $allowlisted, denied $denylisted', async ({ expected, ...body }) => {
  expect(await told(threatjammer, { body })).toMatchObject(expected);
});

it.each([
  { status: 404, expected: { rating: 'no-data' } },
  { status: 401, expected: { code: 'bad-key' } },
  { status: 422, expected: { code: 'unexpected-answer', message: 'words' } },
  { status: 429, expected: { code: 'quota' } },
])('$status', async ({ status, expected }) => {
  const body = { title: 'title', detail: 'words', type: 'ERROR' };
  expect(await told(threatjammer, { status, body })).toMatchObject(expected);
});
