import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { simulatedFetch } from '../simulator/fetch.ts';
import { keys } from '../simulator/keys.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { respond } from '../simulator/state.ts';
import { pass, startBackground } from './background.ts';

const gateway = 'https://gateway.corp.example';
const link = 'https://paypal.com.account-verify.example/gateway';

/** Which service a path of the gateway leads to, and the header in which it brings the key. */
const lanes: Readonly<Record<string, readonly [host: string, header: string]>> = {
  urlscan: ['urlscan.io', 'api-key'],
  virustotal: ['www.virustotal.com', 'x-apikey'],
};

const policy = {
  allowedSources: ['urlscan', 'virustotal'],
  scan: 'automatic',
  sources: {
    urlscan: { base: `${gateway}/urlscan` },
    virustotal: { base: `${gateway}/virustotal`, enabled: true },
  },
};

const host = new URL(gateway).host;
const unheard = { host, trouble: 'unheard' };
const withToken = {
  urlscan: { ...policy.sources.urlscan, key: 'a-word-of-the-gateway' },
  virustotal: { ...policy.sources.virustotal, key: 'a-word-of-the-gateway' },
};

interface Conditions {
  readonly isReached?: boolean;
  readonly isPermitted?: boolean;
  /** What the gateway answers by itself. */
  readonly answer?: () => Response;
  /** When it says that the services answered. */
  readonly answeredAt?: string;
}

/** A whole check with "More" under the policy, where the browser permits nothing but what it always does. */
async function checkBehind(
  given: Record<string, unknown>,
  { isReached = true, isPermitted = false, answer, answeredAt }: Conditions = {},
) {
  const { simulator, begin, advance, handle, records } = await startBackground({});
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue(given);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(isPermitted);
  const requests: SimulatedRequest[] = [];
  const forward = async (request: SimulatedRequest) => {
    const { pathname, search, host } = request.url;
    const [, lane = '', ...path] = pathname.split('/');
    const [service, header] = lanes[lane] ?? [];
    if (!isReached || host !== new URL(gateway).host || !service || !header)
      throw new TypeError('Failed to fetch');
    if (answer) return answer();
    const { status, headers, body } = await respond(
      simulator,
      {
        ...request,
        url: new URL(`https://${service}/${path.join('/')}${search}`),
        headers: { ...request.headers, [header]: keys[lane] ?? '' },
      },
      new AbortController().signal,
    );
    const told = { ...headers, ...(answeredAt ? { 'x-answered-at': answeredAt } : {}) };
    return new Response(body as BodyInit | null, { status, headers: told });
  };
  vi.stubGlobal('fetch', simulatedFetch(simulator, { requests, answering: forward }));
  const { id } = await begin({ text: link, origin: 'link', private: false });
  void advance(id);
  await pass(20_000);
  await handle({ kind: 'more', check: id }, { private: false });
  await pass(5_000);
  return { check: await records.readCheck(id), requests };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an address that the organization locked', () => {
  it('needs neither permission nor key, and nothing goes past it', async () => {
    const { check, requests } = await checkBehind(policy);
    expect(check?.scan.state).toBe('done');
    const row = check?.rows.find(it => it.source === 'virustotal');
    expect(row).toMatchObject({ state: 'answered', outcome: { kind: 'finding' } });
    expect(new Set(requests.map(it => it.url.host))).toEqual(new Set(['gateway.corp.example']));
    expect(requests.some(it => it.url.pathname.startsWith('/urlscan/api/v1/search/'))).toBe(true);
    for (const { headers } of requests) {
      expect(headers).not.toHaveProperty('api-key');
      expect(headers).not.toHaveProperty('x-apikey');
    }
  });

  it('gets the word that opens it, whatever shape the service’s own keys have', async () => {
    const word = 'a-word-of-the-gateway';
    const { check, requests } = await checkBehind({
      ...policy,
      sources: {
        urlscan: { ...policy.sources.urlscan, key: word },
        virustotal: { ...policy.sources.virustotal, key: word },
      },
    });
    const row = check?.rows.find(it => it.source === 'virustotal');
    expect(row).toMatchObject({ outcome: { kind: 'finding' } });
    expect(requests.some(({ headers }) => headers['x-apikey'] === word)).toBe(true);
  });

  it('asks for permission only where it does not answer without', async () => {
    const silent = await checkBehind(policy, { isReached: false });
    expect(silent.check?.rows.find(it => it.source === 'virustotal')).toMatchObject({
      outcome: { kind: 'problem', code: 'not-permitted', gateway: unheard },
    });
    expect(silent.check?.scan).toMatchObject({
      problem: { code: 'not-permitted', gateway: unheard },
    });
    const down = await checkBehind(policy, { isReached: false, isPermitted: true });
    expect(down.check?.rows.find(it => it.source === 'virustotal')).toMatchObject({
      outcome: { kind: 'problem', code: 'offline', gateway: { host, trouble: 'unreached' } },
    });
    expect(down.check?.scan).toMatchObject({
      problem: { gateway: { host, trouble: 'unreached' } },
    });
  });

  it.each([
    ['upstream', 503, { code: 'unexpected-answer', gateway: { host, trouble: 'upstream' } }],
    ['limit', 429, { code: 'quota', gateway: { host, trouble: 'limit' } }],
    ['token', 401, { code: 'bad-key', gateway: { host, trouble: 'refused' } }],
    // A service that refuses the gateway's own key says nothing of the person's.
    ['', 401, { code: 'bad-key', gateway: { host, trouble: 'refused' } }],
    // An unknown word is nobody's.
    ['constructor', 500, { code: 'unexpected-answer' }],
  ])('is named where it says %j with %d', async (word, status, expected) => {
    const given = { 'x-gateway-error': word, 'retry-after': '30' };
    const answer = () => new Response('{}', { status, headers: given });
    const { check } = await checkBehind({ ...policy, sources: withToken }, { answer });
    const row = check?.rows.find(it => it.source === 'virustotal');
    const outcome = row?.state === 'answered' ? row.outcome : null;
    expect(outcome).toMatchObject({ kind: 'problem', status, ...expected });
    const { scan } = check ?? {};
    expect(scan).toMatchObject({ problem: { status, ...expected } });
    expect(JSON.stringify(check).includes('gateway":{')).toBe('gateway' in expected);
  });

  it('says how old an answer is that it kept, and keeps it here no longer than it was worth', async () => {
    const now = Date.now();
    const given = new Date(now - 30 * 60_000).toUTCString();
    const { check } = await checkBehind(policy, { answeredAt: given });
    const row = check?.rows.find(it => it.source === 'virustotal');
    expect(row).toMatchObject({ cached: false, at: Date.parse(given) });
    const { cachedFinding } = await import('../../utils/storage/findings.ts');
    const key = `virustotal url ${link} `;
    const kept = await cachedFinding(key, now);
    expect(kept).toMatchObject({ at: Date.parse(given) });
    expect((kept?.expiresAt ?? 0) - Date.parse(given)).toBe(3_600_000);
  });

  it.each([
    ['the future', 60_000],
    ['last week', -7 * 86_400_000],
  ])('is not believed about %s', async (_, ms) => {
    const answeredAt = new Date(Date.now() + ms).toUTCString();
    const { check } = await checkBehind(policy, { answeredAt });
    const row = check?.rows.find(it => it.source === 'virustotal');
    expect(row?.state === 'answered' && Math.abs(row.at - Date.now()) < 60_000).toBe(true);
  });

  it('keeps its key to itself: a source that shares it and has no address there goes without', async () => {
    const { requests } = await checkBehind({
      allowedSources: ['urlhaus', 'threatfox'],
      sources: {
        urlhaus: { base: `${gateway}/urlhaus`, key: keys.urlhaus, enabled: true },
        threatfox: { enabled: true },
      },
    });
    expect(requests.filter(it => it.url.host !== 'gateway.corp.example')).toEqual([]);
  });
});
