import { expect, it } from 'vitest';
import { cloudflare } from '../../utils/sources/cloudflare.ts';
import { told } from './harness.ts';

const malicious = { kind: 'finding', rating: 'malicious', strength: 'medium' };
const noData = { kind: 'finding', rating: 'no-data' };
const answer = (data: string) => ({ Status: 0, Answer: [{ name: 'x', type: 1, TTL: 60, data }] });

it.each([
  { why: 'a black hole', body: answer('0.0.0.0'), expected: malicious },
  { why: 'a black hole in IPv6', body: answer('::'), expected: malicious },
  {
    why: 'a comment in a list',
    body: { Status: 0, Comment: ['EDE(16): Censored'] },
    expected: malicious,
  },
  {
    why: 'a comment as text',
    body: { Status: 0, Comment: 'EDE(16): Censored' },
    expected: malicious,
  },
  { why: 'an ordinary address', body: answer('203.0.113.1'), expected: noData },
  { why: 'a name that does not exist', body: { Status: 3 }, expected: noData },
  {
    why: 'the filter of its family resolver',
    body: { Status: 0, Comment: ['EDE(17): Filtered'] },
    expected: noData,
  },
  { why: 'a page', body: '<html></html>', expected: { code: 'unexpected-answer', status: 200 } },
])('$why', async ({ body, expected }) => {
  expect(await told(cloudflare, { body })).toMatchObject(expected);
});

it('a server failure is a problem, not silence', async () => {
  expect(await told(cloudflare, { body: { Status: 2 } })).toMatchObject({
    code: 'unexpected-answer',
  });
});
