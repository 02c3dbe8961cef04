import { expect, it } from 'vitest';
import { pulsedive } from '../../utils/sources/pulsedive.ts';
import { ask, told } from './harness.ts';

it.each([
  { risk: 'critical', expected: { rating: 'malicious', strength: 'medium' } },
  { risk: 'high', expected: { rating: 'malicious', strength: 'medium' } },
  { risk: 'medium', expected: { rating: 'suspicious', strength: 'weak' } },
  { risk: 'low', expected: { rating: 'no-data' } },
  { risk: 'none', expected: { rating: 'no-data' } },
  { risk: 'unknown', expected: { rating: 'no-data' } },
  { risk: 'high', retired: 'Stale', expected: { rating: 'suspicious', strength: 'weak' } },
  { risk: 'high', retired: true, expected: { rating: 'suspicious', strength: 'weak' } },
  { risk: 'medium', retired: true, expected: { rating: 'no-data' } },
])('risk $risk, retired $retired', async ({ expected, ...body }) => {
  expect(await told(pulsedive, { body })).toMatchObject(expected);
});

it('asks the documented route', async () => {
  const { requests } = await ask(pulsedive, 'host.example', { config: {} });
  expect(requests.map(it => it.url.href)).toEqual([
    'https://pulsedive.com/api/indicator.php?indicator=host.example&pretty=0',
  ]);
});

it('says little of a host where strangers publish', async () => {
  const about = 'docs.google.com';
  const outcome = await told(pulsedive, { about, body: { risk: 'high' } });
  expect(outcome).toMatchObject({ rating: 'malicious', strength: 'weak' });
});

it('names threats and feeds, and reads a time that does not say its zone as UTC', async () => {
  const body = {
    iid: '1',
    risk: 'high',
    retired: null,
    stamp_seen: '2026-01-02 03:04:05',
    threats: [
      { tid: 1, name: 'Zeus' },
      { tid: 2, name: 'Zeus' },
    ],
    feeds: [{ fid: 1, name: 'A feed' }],
    attributes: [],
  };
  expect(await told(pulsedive, { body })).toMatchObject({
    facts: [
      { label: 'threat', value: 'Zeus' },
      { label: 'listedBy', value: 'A feed' },
      { label: 'lastSeen', value: '2026-01-02T03:04:05.000Z', as: 'date' },
    ],
    seenAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    link: 'https://pulsedive.com/indicator/?ioc=aG9zdC5leGFtcGxl',
  });
});

it.each([
  { status: 404, error: 'Indicator not found.', expected: { rating: 'no-data' } },
  { status: 200, error: 'Indicator not found.', expected: { rating: 'no-data' } },
  { status: 400, error: 'Invalid API key.', expected: { code: 'bad-key', status: 400 } },
  { status: 400, error: 'Something else.', expected: { code: 'unexpected-answer', status: 400 } },
  { status: 401, error: 'API key is invalid.', expected: { code: 'bad-key', status: 401 } },
  { status: 429, error: 'Slow down.', expected: { code: 'quota' } },
])('$status: $error', async ({ status, error, expected }) => {
  expect(await told(pulsedive, { status, body: { error } })).toMatchObject(expected);
});
