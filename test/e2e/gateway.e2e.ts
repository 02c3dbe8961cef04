import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../simulator/keys.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { type Authority, createAuthority } from '../simulator/tls/authority.ts';
import { askGateway, type GatewayRequest } from './gateway-client.ts';
import { lookups, submissions } from './log.ts';
import { behind, type GatewayOptions, type RunningGateway, startGateway } from './nginx.ts';

const extension = 'abcdefghijklmnopabcdefghijklmnop';
const origin = `chrome-extension://${extension}`;
const tokens = ['4b0c'.repeat(16), '7d1e'.repeat(16)];
const [token = '', older = ''] = tokens;
const link = 'https://www.gardening-club.example/through-the-gateway';

const ask = (url: string): GatewayRequest => ({
  path: `/virustotal/api/v3/urls/${createHash('sha256').update(url).digest('hex')}`,
  headers: { origin, 'x-apikey': token },
});
const scan = (more: Readonly<Record<string, string>> = {}): GatewayRequest => ({
  path: '/urlscan/api/v1/scan/',
  method: 'POST',
  headers: { origin, 'api-key': token, 'content-type': 'application/json', ...more },
  body: JSON.stringify({ url: link, visibility: 'private' }),
});

let authority: Authority;
let simulator: Simulator;
const started: RunningGateway[] = [];
beforeAll(async () => {
  authority = await createAuthority();
  simulator = await startSimulator({ authority });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(it => it.clean()));
  simulator.reset();
});
afterAll(() => simulator?.close());

/** A gateway of its own for each test: its cache would outlive the simulator's memory. */
async function begin(more: Partial<GatewayOptions> = {}) {
  const gateway = await startGateway({
    ...{ upstreamPort: simulator.port, authority, tokens, extensionIds: [extension] },
    ...more,
  });
  started.push(gateway);
  return {
    gateway,
    send: (request: GatewayRequest) => askGateway(gateway.port, authority.ca, request),
  };
}

describe('a gateway of the kit, in a real nginx', () => {
  it('brings the service’s key, and nothing of the browser’s goes on', async () => {
    const { send } = await begin();
    const known = ask(link);
    const nosy = { cookie: 'who=me', authorization: 'Bearer me', 'x-forwarded-for': '10.1.2.3' };
    const answer = await send({ ...known, headers: { ...known.headers, ...nosy, referer: link } });
    expect(answer.status).toBe(404);
    await send(scan(nosy));
    const seen = lookups(simulator);
    expect(seen.map(it => it.service)).toEqual(['virustotal', 'urlscan']);
    expect(seen[0]?.headers).toMatchObject({ 'x-apikey': keys.virustotal });
    expect(seen[1]?.headers).toMatchObject({
      'api-key': keys.urlscan,
      'content-type': 'application/json',
    });
    expect(submissions(simulator)).toEqual([{ url: link, visibility: 'private' }]);
    const told = JSON.stringify(seen.map(it => it.headers));
    for (const own of ['who=me', 'Bearer', '10.1.2.3', '127.0.0.1', origin, token, 'referer'])
      expect(told).not.toContain(own);
  });

  it('answers the second one from its cache, and says when the service answered', async () => {
    const { send } = await begin();
    const first = await send(ask(link));
    await new Promise(resolve => setTimeout(resolve, 1100));
    const second = await send({
      ...ask(link),
      headers: { 'x-apikey': older, 'cache-control': 'no-cache', pragma: 'no-cache' },
    });
    expect(second.body).toBe(first.body);
    expect(lookups(simulator)).toHaveLength(1);
    expect(second.headers['x-answered-at']).toBe(first.headers['x-answered-at']);
    expect(Date.parse(String(second.headers['x-answered-at']))).toBeLessThan(
      Date.parse(String(second.headers.date)),
    );
    expect(first.headers['access-control-allow-origin']).toBe(origin);
    expect(first.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(second.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('makes one question of fifty at once', async () => {
    const { send } = await begin();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(ask(link))));
    expect(new Set(answers.map(it => it.status))).toEqual(new Set([404]));
    expect(lookups(simulator)).toHaveLength(1);
  });

  it('asks a service that had enough once for everybody, and not again for seconds', async () => {
    const { send } = await begin();
    simulator.force('virustotal', 'quota');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(ask(link))));
    expect(new Set(answers.map(it => it.status))).toEqual(new Set([429]));
    // The service's word, not the gateway's.
    expect(answers[0]?.headers).not.toHaveProperty('x-gateway-error');
    expect(lookups(simulator)).toHaveLength(1);
  });

  it('never keeps a submission, and never sends one twice', async () => {
    const { send } = await begin({ plan: { seconds: { lookup: 2, scan: 1 } } });
    const both = [await send(scan()), await send(scan())].map(it => JSON.parse(it.body).uuid);
    expect(new Set(both).size).toBe(2);
    simulator.switch('urlscan', 'slow', 'scan');
    const slow = await send(scan());
    expect(slow.status).toBe(503);
    expect(slow.headers).toMatchObject({ 'x-gateway-error': 'upstream', 'retry-after': '30' });
    expect(submissions(simulator)).toHaveLength(3);
  });

  it.each<[string, number, GatewayRequest]>([
    ['a page that has no token', 401, { ...scan(), headers: { 'content-type': 'text/plain' } }],
    ['a page of the web', 403, scan({ origin: 'https://www.gardening-club.example' })],
    ['another extension', 403, scan({ origin: `chrome-extension://${'p'.repeat(32)}` })],
    ['a wrong token', 401, scan({ 'api-key': 'x'.repeat(64) })],
    ['the token in another header', 401, { ...scan({ 'api-key': '', 'x-apikey': token }) }],
    ['a body that is no JSON', 415, scan({ 'content-type': 'text/plain' })],
    ['a body that is too long', 413, { ...scan(), body: 'x'.repeat(70_000) }],
    ['a scan as GET', 405, { ...scan(), method: 'GET' }],
    ['a lookup as POST', 405, { ...ask(link), method: 'POST' }],
    ['a lookup as HEAD', 405, { ...ask(link), method: 'HEAD' }],
    ['taking a scan away', 404, { ...scan(), path: '/urlscan/api/v1/result/x/visibility/' }],
    ['another path of a service', 404, { ...ask(link), path: '/virustotal/api/v3/files/x' }],
    ['a path that climbs', 404, { ...ask(link), path: '/virustotal/api/v3/urls/../users/me' }],
    ['a path of nobody', 404, { ...ask(link), path: '/' }],
  ])('lets nothing through: %s', async (_, status, request) => {
    const { send } = await begin();
    expect((await send(request)).status).toBe(status);
    expect(simulator.log).toEqual([]);
  });

  it('tells a preflight what the extension may send, and a page nothing', async () => {
    const { send } = await begin();
    const preflight = (from: string) =>
      send({
        ...{ path: scan().path, method: 'OPTIONS' },
        headers: { origin: from, 'access-control-request-headers': 'api-key,content-type' },
      });
    const firefox = 'moz-extension://0f8b3c52-8a1d-4f3e-9b77-2c64d1e0a955';
    for (const from of [origin, firefox]) {
      const { status, headers } = await preflight(from);
      expect(status).toBe(204);
      expect(headers['access-control-allow-origin']).toBe(from);
      expect(headers['access-control-allow-headers']).toContain('API-Key');
      expect(headers.vary).toContain('Origin');
    }
    const page = await preflight('https://www.gardening-club.example');
    expect(page.headers).not.toHaveProperty('access-control-allow-origin');
    expect(simulator.log).toEqual([]);
  });

  it('says that it is itself who has enough, and when to come back', async () => {
    const limits = { requestsPerSecond: 1, burst: 2, scansPerMinute: 60, scanBurst: 1 };
    const { send } = await begin({ plan: { limits } });
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(ask(link))));
    const refused = answers.filter(it => it.status === 429);
    expect(refused.length).toBeGreaterThan(1);
    expect(refused[0]?.headers).toMatchObject({
      'x-gateway-error': 'limit',
      'retry-after': '10',
      'access-control-allow-origin': origin,
    });
  });

  it('takes nobody else for a service', async () => {
    const { send } = await begin({ authority: { ...authority, ca: (await createAuthority()).ca } });
    const answer = await send(ask(link));
    expect(answer.status).toBe(503);
    expect(answer.headers['x-gateway-error']).toBe('upstream');
    expect(simulator.log).toEqual([]);
  });

  it('writes no link and no key, whatever goes wrong', async () => {
    const { gateway, send } = await begin({ plan: { seconds: { lookup: 1, scan: 1 } } });
    const query = `page.domain:"${new URL(link).hostname}"`;
    const search = {
      path: `/urlscan/api/v1/search/?q=${encodeURIComponent(query)}&size=20`,
      headers: { origin, 'api-key': token },
    };
    const sent: GatewayRequest[] = [ask(link), scan(), search, scan({ 'api-key': 'wrong' })];
    sent.push({ ...search, path: `/nowhere/${link}` }, { ...scan(), body: link.repeat(2000) });
    for (const request of sent) await send(request);
    const { uuid } = JSON.parse((await send(scan())).body);
    await send({ path: `/urlscan/api/v1/result/${uuid}/`, headers: { 'api-key': token } });
    for (const service of behind) simulator.force(service, 'slow');
    for (const request of [ask(`${link}2`), scan(), { ...search, path: `${search.path}0` }])
      expect((await send(request)).status).toBe(503);
    await gateway.stop();

    const written = await gateway.written();
    expect(written.get('access.log')).toMatch(/virustotal-url GET 404 .* cache=MISS/);
    expect(written.get('access.log')).toContain('urlscan-scan POST 401 refused=token');
    const links = ['gardening', ask(link).path.slice(-64), ask(`${link}2`).path.slice(-64), uuid];
    const secrets = [...behind.map(id => keys[id] ?? ''), ...tokens];
    for (const [name, text] of written) {
      // The cache lies in memory; it holds what was asked, and no secret either.
      const never = name.startsWith('cache/answers/') ? secrets : [...secrets, ...links];
      for (const part of never) expect([name, text.includes(part)]).toEqual([name, false]);
    }
    expect([...written.keys()].some(name => name.startsWith('cache/answers/'))).toBe(true);
  });
});
