import { expect, it } from 'vitest';
import { moz } from '../../utils/sources/moz.ts';
import { ask, told } from './harness.ts';

it.each([
  {
    result: { title: 'Page', domain_authority: 34, spam_score: 71 },
    expected: {
      rating: 'context',
      facts: [
        { label: 'rank', value: '34 / 100' },
        { label: 'score', value: 'spam 71 / 100' },
        { label: 'title', value: 'Page' },
      ],
    },
  },
  {
    result: { domain_authority: 0 },
    expected: { rating: 'context', facts: [{ value: '0 / 100' }] },
  },
  { result: { domain_authority: -1, spam_score: -1 }, expected: { rating: 'no-data' } },
  { result: { domain_authority: null, title: 'Page' }, expected: { rating: 'no-data' } },
  { result: {}, expected: { rating: 'no-data' } },
])('$result', async ({ result, expected }) => {
  expect(await told(moz, { body: { results: [result] } })).toMatchObject(expected);
});

it('asks by name and password', async () => {
  const { requests } = await ask(moz, 'host.example');
  expect(requests[0]).toMatchObject({ method: 'POST', body: '{"targets":["host.example"]}' });
  const [scheme, account = ''] = requests[0]?.headers.authorization?.split(' ') ?? [];
  expect([scheme, atob(account)]).toEqual(['Basic', expect.stringMatching(/^mozscape-\w+:\w+$/)]);
});
