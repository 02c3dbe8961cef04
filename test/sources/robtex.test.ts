import { expect, it } from 'vitest';
import { robtex } from '../../utils/sources/robtex.ts';
import { told } from './harness.ts';

const reputation = (listed_count: number, listed_on: object[] = []) => ({
  status: 'ok',
  reputation: { listed_count, clean_count: 110 - listed_count, checked_count: 110, listed_on },
});

it.each([
  { listed: 0, expected: { rating: 'no-data' } },
  { listed: 2, expected: { rating: 'no-data' } },
  { listed: 3, expected: { rating: 'context' } },
  { listed: 90, expected: { rating: 'context' } },
])('on $listed lists against mail, which judge no page', async ({ listed, expected }) => {
  const outcome = await told(robtex, { body: reputation(listed, [{ rbl: 'bl.example' }]) });
  expect(outcome).toMatchObject(expected);
  expect(outcome).toMatchObject({
    facts: [{ value: `${listed} / 110` }, { value: 'bl.example' }],
    link: 'https://www.robtex.com/ip-lookup/203.0.113.1',
  });
});

it.each([
  { status: 429, body: { status: 'ratelimited' }, code: 'quota' },
  { status: 200, body: { status: 'ratelimited' }, code: 'quota' },
  { status: 200, body: { status: 'ok' }, code: 'unexpected-answer' },
  { status: 500, body: 'Error', code: 'unexpected-answer' },
])('$status $body', async ({ code, ...answer }) => {
  expect(await told(robtex, answer)).toMatchObject({ kind: 'problem', code });
});
