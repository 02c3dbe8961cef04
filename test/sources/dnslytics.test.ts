import { expect, it } from 'vitest';
import { dnslytics } from '../../utils/sources/dnslytics.ts';
import { told } from './harness.ts';

const network = { cidr: '203.0.113.0/24', asn: 64500, shortname: 'EXAMPLE', country: 'NL' };

it('tells whose network it is', async () => {
  expect(await told(dnslytics, { body: { announced: true, ...network } })).toEqual({
    kind: 'finding',
    rating: 'context',
    facts: [
      { label: 'asn', value: 'AS64500' },
      { label: 'organization', value: 'EXAMPLE' },
      { label: 'network', value: '203.0.113.0/24' },
      { label: 'country', value: 'NL', as: 'country' },
    ],
    link: 'https://search.dnslytics.com/ip/203.0.113.1',
  });
});

it.each([
  { status: 200, body: { announced: false, cidr: null }, expected: { rating: 'no-data' } },
  { status: 200, body: { status: 'error', data: 'x' }, expected: { code: 'unexpected-answer' } },
  { status: 403, body: { status: 'error', data: 'x' }, expected: { code: 'unexpected-answer' } },
  { status: 429, body: { status: 'error', data: 'x' }, expected: { code: 'quota' } },
])('$status $body', async ({ expected, ...answer }) => {
  expect(await told(dnslytics, answer)).toMatchObject(expected);
});
