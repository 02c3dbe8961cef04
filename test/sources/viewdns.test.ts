import { expect, it } from 'vitest';
import { viewdns } from '../../utils/sources/viewdns.ts';
import { told } from './harness.ts';

const lists = (listed: number) =>
  Array.from({ length: 5 }, (_, at) => ({
    blacklist: `list-${at}`,
    result: at < listed ? 'listed' : 'not listed',
  }));

it.each([
  { listed: 0, expected: { rating: 'no-data' } },
  { listed: 2, expected: { rating: 'no-data' } },
  { listed: 3, expected: { rating: 'context' } },
])('on $listed lists, whatever the lists are wrapped in', async ({ listed, expected }) => {
  const all = lists(listed);
  for (const response of [all, { blacklists: all }, { entries: all }]) {
    const outcome = await told(viewdns, { body: { query: {}, response } });
    expect(outcome).toMatchObject(expected);
    expect(outcome).toMatchObject({
      facts: expect.arrayContaining([{ label: 'detections', value: `${listed} / 5` }]),
    });
  }
});

it('understands the other names of the fields', async () => {
  const entries = ['a', 'b', 'c'].map(name => ({ name, status: 'Listed' }));
  expect(await told(viewdns, { body: { response: { entries } } })).toMatchObject({
    rating: 'context',
    facts: [{ value: '3 / 3' }, { label: 'listedBy', value: 'a, b, c' }],
  });
});

it.each([
  { body: 'Query limit reached for the supplied API key.', code: 'quota' },
  { body: { response: { error: 'Invalid API key.' } }, code: 'bad-key' },
  { body: { response: { error: 'Other words.' } }, code: 'unexpected-answer' },
  { body: { response: {} }, code: 'unexpected-answer' },
  { body: { response: [{ blacklist: 'a' }] }, code: 'unexpected-answer' },
])('$body', async ({ body, code }) => {
  expect(await told(viewdns, { body })).toMatchObject({ kind: 'problem', code });
});
