import { describe, expect, it } from 'vitest';
import type { Clearance } from '../../utils/guard/clearance.ts';
import { decide } from '../../utils/guard/decide.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import { fetchResult, submit, testKey } from '../../utils/scan/client.ts';
import { readResult } from '../../utils/scan/result.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import type { SimulatedRequest } from '../simulator/service.ts';

const key = '01234567-89ab-4cde-8f01-23456789abcd';
const url = 'https://shop.example/garden?page=2';

function clearance(rules = {}): Clearance {
  const target = parseTarget(url);
  if (!target) throw new Error('no target');
  return decide(target, rules).clearance;
}

/** A urlscan.io that always says the same, and what it was asked. */
function network(status: number, body: unknown, headers: Record<string, string> = {}) {
  const seen: SimulatedRequest[] = [];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answering = () => new Response(text, { status, headers });
  const fetch = simulatedFetch(undefined, { requests: seen, answering });
  return { seen, access: { key, fetch } };
}

const accepted = {
  message: 'Submission successful',
  uuid: '019d789d-eb94-735c-8000-0123456789ab',
  visibility: 'private',
};

describe('a submission', () => {
  it.each(['private', 'unlisted', 'public'] as const)(
    'says its visibility and nothing else: %s',
    async visibility => {
      const { seen, access } = network(200, accepted);
      await submit(clearance(), visibility, access);
      expect(seen).toHaveLength(1);
      expect(seen[0]?.url.href).toBe('https://urlscan.io/api/v1/scan/');
      expect(JSON.parse(String(seen[0]?.body))).toEqual({ url, visibility });
      expect(seen[0]?.headers).toMatchObject({ 'api-key': key });
    },
  );

  it('does not happen without a genuine clearance', async () => {
    const { seen, access } = network(200, accepted);
    const forged = { ...clearance() } as Clearance;
    expect(await submit(forged, 'private', access)).toMatchObject({ code: 'refused' });
    expect(await submit(clearance({ maxDisclosure: 'url' }), 'private', access)).toMatchObject({
      code: 'refused',
    });
    expect(seen).toEqual([]);
  });

  it('whose id holds half a letter can be asked about all the same', async () => {
    const body = JSON.stringify(accepted).replace('019d789d', '\\ud800');
    const told = await submit(clearance(), 'private', network(200, body).access);
    const { uuid } = told as { uuid: string };
    expect(await fetchResult(uuid, network(404, {}).access)).toBe('pending');
  });

  it('tells the visibility the service really gave', async () => {
    const { access } = network(200, { ...accepted, visibility: 'public' });
    expect(await submit(clearance(), 'private', access)).toMatchObject({ visibility: 'public' });
  });

  it('tells what is left of the quota', async () => {
    const { access } = network(200, accepted, {
      'X-Rate-Limit-Window': 'day',
      'X-Rate-Limit-Limit': '50',
      'X-Rate-Limit-Remaining': '49',
    });
    expect(await submit(clearance(), 'private', access)).toMatchObject({
      quota: { visibility: 'private', window: 'day', limit: 50, remaining: 49 },
    });
  });
});

describe('a refusal, in the words of the service', () => {
  it.each<[string, number, unknown, Record<string, unknown>]>([
    [
      'a name that does not resolve',
      400,
      {
        message: 'DNS Error',
        description: 'The domain could not be resolved',
        status: 400,
        errors: [],
      },
      { code: 'refused', message: 'DNS Error', description: 'The domain could not be resolved' },
    ],
    [
      'a validation error, which has no status and no description',
      400,
      {
        code: 'validationerror',
        message: '"foo" is not allowed',
        errors: [{ title: 'Field Validation Error', description: 'foo' }],
      },
      { code: 'refused', message: '"foo" is not allowed', description: 'foo' },
    ],
    ['a malformed key', 400, { message: 'Invalid API key format' }, { code: 'bad-key' }],
    [
      'an unknown key',
      401,
      { message: 'API key supplied but not found in database!' },
      { code: 'bad-key' },
    ],
    [
      'the 403 that has a warning only',
      403,
      { warning: "You're not logged in!" },
      { code: 'not-yours', message: "You're not logged in!" },
    ],
    ['a deleted scan', 410, '', { code: 'deleted' }],
    ['a 429 without a body', 429, '', { code: 'quota', status: 429 }],
    [
      'a text instead of JSON',
      500,
      'Internal Server Error',
      { code: 'unexpected-answer', message: 'Internal Server Error' },
    ],
    [
      'a page instead of JSON',
      502,
      '<html>Bad gateway</html>',
      { code: 'unexpected-answer', status: 502 },
    ],
    [
      'a status in the body that is not the status',
      400,
      { message: 'x', status: 200 },
      { code: 'refused', status: 400 },
    ],
  ])('%s', async (_, status, body, expected) => {
    const { access } = network(status, body);
    expect(await submit(clearance(), 'private', access)).toMatchObject(expected);
  });

  it.each([
    { 'X-Rate-Limit-Reset-After': '1000000000000000' },
    { 'X-Rate-Limit-Reset-After': '1e300' },
    { 'X-Rate-Limit-Reset': '+275760-09-13T00:00:00Z' },
  ])(
    'a quota that begins anew in a later life is asked again within a month: %o',
    async headers => {
      const { access } = network(429, '', headers as Record<string, string>);
      const refusal = (await submit(clearance(), 'private', access)) as { resetAt?: number };
      expect(refusal.resetAt).toBeGreaterThan(Date.now());
      expect(refusal.resetAt).toBeLessThanOrEqual(Date.now() + 31 * 86_400_000);
    },
  );

  it('a quota says which window ran out and when it begins anew', async () => {
    const { access } = network(429, '', {
      'X-Rate-Limit-Window': 'day',
      'X-Rate-Limit-Reset-After': '60',
    });
    const refusal = await submit(clearance(), 'private', access);
    expect(refusal).toMatchObject({ code: 'quota', window: 'day' });
    if ('resetAt' in refusal) expect(Number(refusal.resetAt)).toBeGreaterThan(Date.now());
  });
});

describe('when to come back', () => {
  it.each([
    ['minute', 60_000],
    ['hour', 3_600_000],
    ['day', 25 * 3_600_000],
    ['', 25 * 3_600_000],
  ])('is never after the end of the %s, whatever is said', async (window, mostMs) => {
    for (const seconds of ['1e15', '99999999', '1e300']) {
      const headers = { 'X-Rate-Limit-Window': window, 'X-Rate-Limit-Reset-After': seconds };
      const { access } = network(429, '', headers);
      const refusal = await submit(clearance(), 'private', access);
      const resetAt = 'resetAt' in refusal ? Number(refusal.resetAt) : Number.NaN;
      expect(resetAt).toBeLessThanOrEqual(Date.now() + mostMs);
      expect(resetAt).toBeGreaterThan(Date.now() + mostMs - 10_000);
    }
  });
});

describe('asking for a result', () => {
  it.each(['Scan is not finished yet', 'Scan has not finished yet', 'No such scan submission', ''])(
    'every 404 of a uuid just received means "not yet": %s',
    async message => {
      const { access } = network(404, message ? { message, status: 404 } : '');
      expect(await fetchResult(accepted.uuid, access)).toBe('pending');
    },
  );

  it('carries nothing of the target', async () => {
    const { seen, access } = network(404, '');
    await fetchResult(accepted.uuid, access);
    expect(JSON.stringify(seen)).not.toContain('shop.example');
  });
});

describe('reading a result', () => {
  const page = { url, ip: '203.0.113.9' };
  it.each<[string, unknown, Record<string, unknown>]>([
    [
      'malicious with a brand',
      {
        page,
        verdicts: {
          overall: { malicious: true, score: 100, hasVerdicts: true, brands: ['paypal'] },
          urlscan: { brands: [{ key: 'paypal', name: 'PayPal' }] },
        },
      },
      { malicious: true, brands: ['PayPal'] },
    ],
    [
      'no verdict is null, not false',
      { page, verdicts: { overall: { malicious: false, score: 0, hasVerdicts: false } } },
      { malicious: null, loaded: true },
    ],
    [
      'hasVerdicts 0 is no verdict',
      { page, verdicts: { overall: { malicious: false, hasVerdicts: 0 } } },
      { malicious: null },
    ],
    [
      'judged and not malicious',
      { page, verdicts: { overall: { malicious: false, score: -50, hasVerdicts: true } } },
      { malicious: false, score: -50 },
    ],
    [
      'a page that never loaded',
      {
        page: { url },
        lists: { ips: [] },
        verdicts: { overall: { malicious: false } },
        data: { requests: [{ response: { failed: { errorText: 'net::ERR_EMPTY_RESPONSE' } } }] },
      },
      { loaded: false, malicious: null, loadError: 'net::ERR_EMPTY_RESPONSE' },
    ],
    ['a page that never loaded, without a word why', { page: { url } }, { loaded: false }],
    ['missing keys everywhere', { page: {}, verdicts: {} }, { malicious: null }],
    [
      'wrong types where nothing hangs on them',
      {
        page,
        data: { requests: [], cookies: {} },
        verdicts: { overall: { malicious: true, score: null } },
      },
      { malicious: true },
    ],
  ])('%s', (_, json, expected) => {
    expect(readResult(json)).toMatchObject(expected);
  });

  it.each([null, 'text', 7, {}, []])('%s is no result', json => {
    expect(readResult(json)).toBeNull();
  });
});

describe('trying a key', () => {
  it('is not sent where its shape is wrong', async () => {
    const { seen, access } = network(200, { scope: 'user' });
    expect(await testKey({ ...access, key: 'not-a-uuid' })).toMatchObject({ code: 'bad-key' });
    expect(seen).toEqual([]);
  });

  it.each([
    ['user', true],
    ['team', true],
  ])('works where the scope is %s', async (scope, expected) => {
    expect(await testKey(network(200, { scope, limits: {} }).access)).toBe(expected);
  });

  it('a 200 about an address proves nothing', async () => {
    expect(await testKey(network(200, { scope: 'ip-address' }).access)).toMatchObject({
      code: 'bad-key',
    });
  });
});
