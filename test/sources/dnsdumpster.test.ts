import { expect, it } from 'vitest';
import { dnsdumpster } from '../../utils/sources/dnsdumpster.ts';
import { told } from './harness.ts';

const host = (name: string, ip: string) => ({
  host: name,
  ips: [{ ip, asn: '64500', asn_name: 'EXAMPLE', country: null }],
});

it('tells names, addresses and networks', async () => {
  const body = {
    a: [host('www.host.example', '203.0.113.1'), host('api.host.example', '203.0.113.2')],
    cname: [],
    mx: [host('0 mail.host.example', '203.0.113.3')],
    ns: [],
    txt: [],
    total_a_recs: '2',
  };
  expect(await told(dnsdumpster, { body })).toMatchObject({
    rating: 'context',
    facts: [
      { label: 'hostnames', value: 'www.host.example, api.host.example' },
      { label: 'addresses', value: '203.0.113.1, 203.0.113.2' },
      { label: 'network', value: 'EXAMPLE' },
    ],
  });
});

it.each([
  { status: 200, body: { a: [], mx: [] }, expected: { rating: 'no-data' } },
  { status: 200, body: { error: 'Daily quota exceeded' }, expected: { code: 'quota' } },
  { status: 429, body: { error: 'Daily quota exceeded' }, expected: { code: 'quota' } },
  { status: 401, body: { error: 'API key is missing' }, expected: { code: 'bad-key' } },
  { status: 200, body: { error: 'API key is invalid' }, expected: { code: 'bad-key' } },
  { status: 200, body: {}, expected: { code: 'unexpected-answer' } },
])('$status $body', async ({ expected, ...answer }) => {
  expect(await told(dnsdumpster, answer)).toMatchObject(expected);
});
