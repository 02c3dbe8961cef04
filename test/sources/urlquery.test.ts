import { describe, expect, it } from 'vitest';
import { urlquery } from '../../utils/sources/urlquery.ts';
import { ask, told } from './harness.ts';

it.each([
  { verdict: 'malware', expected: { rating: 'malicious', strength: 'medium' } },
  { verdict: 'phishing', expected: { rating: 'malicious', strength: 'medium' } },
  { verdict: 'FRAUD', expected: { rating: 'malicious', strength: 'medium' } },
  { verdict: 'suspicious', expected: { rating: 'suspicious', strength: 'weak' } },
  { verdict: 'benign', expected: { rating: 'no-data', facts: [] } },
  { verdict: '', expected: { rating: 'no-data', facts: [] } },
  { verdict: null, expected: { rating: 'no-data', facts: [] } },
  { verdict: 'a new word', expected: { rating: 'no-data' } },
  { verdict: 7, expected: { code: 'unexpected-answer' } },
])('$verdict', async ({ verdict, expected }) => {
  expect(await told(urlquery, { body: { url: 'x', verdict } })).toMatchObject(expected);
});

describe('what leaves for urlquery.net', () => {
  const url = 'https://host.example/path?token=secret';
  const key = 'urlquery-example-key-0123456789';
  it.each([
    { config: { key }, about: url, sends: 'host.example', discloses: 'hostname' },
    { config: { key, sendUrl: true }, about: url, sends: url, discloses: 'url' },
    {
      config: { key },
      about: 'https://203.0.113.1/path',
      sends: '203.0.113.1',
      discloses: 'ip',
    },
  ])('$sends, which discloses the $discloses', async ({ config, about, sends, discloses }) => {
    const { sent, requests } = await ask(urlquery, about, { config });
    expect(sent).toMatchObject([{ sends, discloses }]);
    expect(requests[0]?.url.searchParams.get('query')).toBe(sends);
  });
});
