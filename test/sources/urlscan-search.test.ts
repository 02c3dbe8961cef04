import { expect, it } from 'vitest';
import { urlscanSearch } from '../../utils/sources/urlscan-search.ts';
import { ask, told } from './harness.ts';

const hit = (page: object, task = {}) => ({ _id: 'x', page, task });
const seenAt = '2026-03-04T05:06:07.000Z';
const verdicts = { malicious: true, score: 100, hasVerdicts: true };
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
      { label: 'publicScans', value: '3' },
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
    why: 'a verdict against this very host',
    body: { total: 1, results: [{ ...hit(page, { time: seenAt }), verdicts }] },
    expected: { rating: 'malicious', strength: 'medium', seenAt: Date.parse(seenAt) },
  },
  {
    why: 'a verdict without a date',
    body: { total: 1, results: [{ ...hit(page), verdicts }] },
    expected: { rating: 'malicious', strength: 'weak' },
  },
  {
    why: 'a verdict against another host, where the scan ended',
    body: { total: 2, results: [hit(page), { ...hit({ domain: 'other.example' }), verdicts }] },
    expected: { rating: 'context' },
  },
  {
    why: 'a verdict on a page where strangers publish',
    about: 'docs.google.com',
    body: {
      total: 1,
      results: [{ ...hit({ domain: 'docs.google.com' }, { time: seenAt }), verdicts }],
    },
    expected: { rating: 'malicious', strength: 'weak' },
  },
  {
    why: 'verdicts that say nothing, or are none',
    body: {
      total: 2,
      results: [
        { ...hit(page), verdicts: {} },
        { ...hit(page), verdicts: null },
      ],
    },
    expected: { rating: 'context' },
  },
  {
    why: 'more scans than are counted',
    body: { total: 10_000, results: [hit(page)] },
    expected: { facts: expect.arrayContaining([{ label: 'publicScans', value: '10,000+' }]) },
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
