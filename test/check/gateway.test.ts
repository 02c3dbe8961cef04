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

/** A whole check with "More" under the policy, where the browser permits nothing but what it always does. */
async function checkBehind(
  given: Record<string, unknown>,
  { isReached = true, isPermitted = false } = {},
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
    const { status, headers, body } = await respond(
      simulator,
      {
        ...request,
        url: new URL(`https://${service}/${path.join('/')}${search}`),
        headers: { ...request.headers, [header]: keys[lane] ?? '' },
      },
      new AbortController().signal,
    );
    return new Response(body as BodyInit | null, { status, ...(headers ? { headers } : {}) });
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
      outcome: { kind: 'problem', code: 'not-permitted' },
    });
    expect(silent.check?.scan).toMatchObject({ problem: { code: 'not-permitted' } });
    const down = await checkBehind(policy, { isReached: false, isPermitted: true });
    expect(down.check?.rows.find(it => it.source === 'virustotal')).toMatchObject({
      outcome: { kind: 'problem', code: 'offline' },
    });
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
