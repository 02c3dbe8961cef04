import { expect, it } from 'vitest';
import { ipinfo } from '../../utils/sources/ipinfo.ts';
import { ask, told } from './harness.ts';

const ip = '203.0.113.1';
const facts = [
  { label: 'asn', value: 'AS64500' },
  { label: 'organization', value: 'Example Net' },
  { label: 'country', value: 'NL', as: 'country' },
];

it.each([
  {
    why: 'Lite',
    body: {
      ip,
      asn: 'AS64500',
      as_name: 'Example Net',
      country_code: 'NL',
      country: 'Netherlands',
    },
    expected: { rating: 'context', facts },
  },
  {
    why: 'the older shape',
    body: { ip, org: 'AS64500 Example Net', country: 'NL' },
    expected: { rating: 'context', facts },
  },
  {
    why: 'an organization without a number',
    body: { ip, org: 'Example Net' },
    expected: { facts: [{ label: 'organization', value: 'Example Net' }] },
  },
  {
    why: 'a paid plan',
    body: {
      ip,
      geo: { country: 'Netherlands', country_code: 'NL' },
      as: { asn: 'AS64500', name: 'Example Net' },
      asn: { asn: 'AS64500', name: 'Example Net', type: 'hosting' },
    },
    expected: { rating: 'context', facts },
  },
  {
    why: 'a paid plan of before',
    body: { ip, country: 'NL', asn: { asn: 'AS64500', name: 'Example Net' } },
    expected: { rating: 'context', facts },
  },
  { why: 'a private address', body: { ip, bogon: true }, expected: { rating: 'no-data' } },
  { why: 'nothing', body: {}, expected: { code: 'unexpected-answer' } },
])('$why', async ({ body, expected }) => {
  expect(await told(ipinfo, { body })).toMatchObject(expected);
});

it.each([
  { config: {}, url: `https://ipinfo.io/${ip}/json` },
  {
    config: { key: '0123456789abcd' },
    url: `https://api.ipinfo.io/lite/${ip}?token=0123456789abcd`,
  },
  { config: { base: 'https://gateway.example' }, url: `https://gateway.example/${ip}/json` },
])('asks $url', async ({ config, url }) => {
  expect((await ask(ipinfo, ip, { config })).requests.map(it => it.url.href)).toEqual([url]);
});
