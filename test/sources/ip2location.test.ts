import { expect, it } from 'vitest';
import { ip2location } from '../../utils/sources/ip2location.ts';
import { told } from './harness.ts';

it.each([
  { why: 'a number as text', asn: '64500' },
  { why: 'a number', asn: 64500 },
])('tells where an address is: $why', async ({ asn }) => {
  const body = { ip: '203.0.113.1', country_code: 'NL', asn, as: 'Example', is_proxy: true };
  expect(await told(ip2location, { body })).toMatchObject({
    rating: 'context',
    facts: [
      { label: 'country', value: 'NL', as: 'country' },
      { label: 'asn', value: 'AS64500' },
      { label: 'organization', value: 'Example' },
      { label: 'note', value: 'proxy' },
    ],
  });
});

const failed = (error_message: string) => ({ error: { error_code: 1, error_message } });

it.each([
  { status: 401, body: failed('API key not found.'), code: 'bad-key' },
  { status: 400, body: failed('Invalid API key.'), code: 'bad-key' },
  { status: 200, body: failed('Invalid IP address.'), code: 'unexpected-answer' },
  { status: 400, body: {}, code: 'unexpected-answer' },
])('$status $body', async ({ code, ...answer }) => {
  expect(await told(ip2location, answer)).toMatchObject({ kind: 'problem', code });
});
