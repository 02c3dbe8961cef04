import { expect, it } from 'vitest';
import { googledig } from '../../utils/sources/googledig.ts';
import { ask, hosts, told } from './harness.ts';

it('asks for both kinds of addresses, without the network of the asker', async () => {
  const { requests, outcome } = await ask(googledig, hosts.phishing);
  expect(requests.map(it => it.url.search)).toEqual([
    `?name=${hosts.phishing}&type=A&edns_client_subnet=0.0.0.0/0`,
    `?name=${hosts.phishing}&type=AAAA&edns_client_subnet=0.0.0.0/0`,
  ]);
  expect(outcome).toMatchObject({
    rating: 'context',
    facts: [{ label: 'addresses', value: '203.0.113.66, 2001:db8::66' }],
  });
});

it.each([
  {
    why: 'an alias on the way',
    body: {
      Status: 0,
      Answer: [
        { name: 'host.example.', type: 5, data: 'other.example.' },
        { name: 'other.example.', type: 1, data: '203.0.113.1' },
      ],
      Comment: 'Response from 192.0.2.53.',
    },
    expected: { rating: 'context', facts: [{ value: '203.0.113.1' }] },
  },
  {
    why: 'no such name',
    body: { Status: 3 },
    expected: { rating: 'no-data', facts: [{ label: 'status', value: 'NXDOMAIN' }] },
  },
  { why: 'a failure', body: { Status: 2 }, expected: { code: 'unexpected-answer' } },
  {
    why: 'a page',
    status: 400,
    body: '<!DOCTYPE html><title>Error 400',
    expected: { code: 'unexpected-answer', status: 400 },
  },
])('$why', async ({ expected, ...answer }) => {
  expect(await told(googledig, answer)).toMatchObject(expected);
});
