import { expect, it } from 'vitest';
import { urlscanSearch } from '../../utils/sources/urlscan-search.ts';
import { ask, told } from './harness.ts';

const hit = (page: object, task = {}) => ({ _id: 'x', page, task });
const page = {
  domain: 'host.example',
  title: 'Log in',
  ip: '203.0.113.1',
  asnname: 'EXAMPLE',
  country: 'NL',
};

it('tells what others saw last', async () => {
  const results = [hit(page, { time: '2026-01-02T03:04:05.678Z' })];
  expect(await told(urlscanSearch, { body: { total: 3, results } })).toEqual({
    kind: 'finding',
    rating: 'context',
    facts: [
      { label: 'reports', value: '3' },
      { label: 'title', value: 'Log in' },
      { label: 'lastSeen', value: '2026-01-02T03:04:05.678Z', as: 'date' },
      { label: 'addresses', value: '203.0.113.1' },
      { label: 'network', value: 'EXAMPLE' },
      { label: 'country', value: 'NL', as: 'country' },
    ],
    link: 'https://urlscan.io/domain/host.example',
  });
});

it.each([
  { why: 'nothing', body: { total: 0, results: [] }, expected: { rating: 'no-data' } },
  {
    why: 'only scans that began here and ended elsewhere',
    body: {
      total: 1,
      results: [hit({ ...page, domain: 'other.example' }, { domain: 'host.example' })],
    },
    expected: { rating: 'no-data', facts: [] },
  },
  {
    why: 'verdicts that a search must not have',
    body: { total: 1, results: [{ ...hit(page), verdicts: { malicious: true } }] },
    expected: { rating: 'context' },
  },
  {
    why: 'a malformed key',
    status: 400,
    body: { message: 'Invalid API key format', status: 400 },
    expected: { code: 'bad-key', status: 400 },
  },
  {
    why: 'a query it does not like',
    status: 400,
    body: { message: 'Query is invalid', status: 400 },
    expected: { code: 'unexpected-answer', status: 400 },
  },
])('$why', async ({ expected, ...answer }) => {
  expect(await told(urlscanSearch, answer)).toMatchObject(expected);
});

it.each([
  {
    about: 'host.example',
    query: 'page.domain:"host.example" OR task.domain:"host.example"',
  },
  { about: '2001:db8::1', query: 'ip:"2001:db8::1"' },
])('asks $query', async ({ about, query }) => {
  const { requests, outcome } = await ask(urlscanSearch, about, { config: {} });
  expect(requests[0]?.url.searchParams.get('q')).toBe(query);
  expect(outcome).toMatchObject({ kind: 'finding' });
});
