import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answerInProcess } from './faults.ts';
import { keys } from './keys.ts';
import type { Fault, Service, SimulatedAnswer } from './service.ts';
import { cloudflare } from './services/cloudflare.ts';
import { quad9 } from './services/quad9.ts';
import { rdap } from './services/rdap.ts';
import { resolver } from './services/resolver.ts';
import { virustotal } from './services/virustotal.ts';

const phishing = 'paypal.com.account-verify.example';
const harmless = 'www.gardening-club.example';

interface Given {
  readonly headers?: Record<string, string>;
  readonly switches?: Record<string, string>;
  readonly fault?: Fault;
}

function ask(service: Service, url: string, { headers = {}, ...conditions }: Given = {}) {
  const request = { method: 'GET', url: new URL(url), headers, body: '' };
  return answerInProcess(service, request, conditions);
}

const bodyOf = ({ body }: SimulatedAnswer) => JSON.parse(String(body));

/** A question in wire format: id 0, recursion desired, one name. */
function question(name: string, type = 1, opt = false): string {
  const labels = name.split('.').map(label => String.fromCharCode(label.length) + label);
  const head = Buffer.from([0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, opt ? 1 : 0]);
  const tail = opt ? [0, 0, 41, 4, 208, 0, 0, 0, 0, 0, 0] : [];
  const name0 = Buffer.from(`${labels.join('')}\0`);
  return Buffer.concat([head, name0, Buffer.from([0, type, 0, 1, ...tail])]).toString('base64url');
}

const bytesOf = ({ body }: SimulatedAnswer) => Buffer.from(body as Uint8Array);

describe('resolvers that speak JSON', () => {
  const json = { headers: { accept: 'application/dns-json' } };
  const filtering = 'https://security.cloudflare-dns.com/dns-query';
  const open = 'https://cloudflare-dns.com/dns-query';

  it.each([
    { service: cloudflare, url: filtering },
    { service: resolver, url: open },
  ])('$service.id answers 400 where the Accept header is missing', async ({ service, url }) => {
    expect((await ask(service, `${url}?name=${harmless}&type=A`)).status).toBe(400);
  });

  it.each([
    { type: 'A', data: '0.0.0.0' },
    { type: 'AAAA', data: '::' },
  ])('the filtering one censors phishing: $type', async ({ type, data }) => {
    const body = bodyOf(await ask(cloudflare, `${filtering}?name=${phishing}&type=${type}`, json));
    expect(body.Answer).toMatchObject([{ data, TTL: 60 }]);
    expect(body.Comment).toEqual(['EDE(16): Censored']);
  });

  it.each([
    { name: phishing, type: 'A', data: ['203.0.113.66'] },
    { name: phishing, type: 'AAAA', data: ['2001:db8::66'] },
    { name: 'nobody.heard-of.example', type: 'A', data: ['192.0.2.80'] },
  ])('the open one knows the addresses of $name: $type', async ({ name, type, data }) => {
    const body = bodyOf(await ask(resolver, `${open}?name=${name}&type=${type}`, json));
    expect(body.Answer.map((it: { data: string }) => it.data)).toEqual(data);
  });

  it('both say that a name does not exist', async () => {
    const name = 'does-not-resolve.example';
    for (const [service, url] of [
      [cloudflare, filtering],
      [resolver, open],
    ] as const) {
      const body = bodyOf(await ask(service, `${url}?name=${name}&type=A`, json));
      expect(body).toMatchObject({ Status: 3 });
      expect(body).not.toHaveProperty('Answer');
    }
  });
});

describe('Quad9', () => {
  const url = 'https://dns.quad9.net/dns-query';

  it('does not read a name in the clear', async () => {
    const headers = { accept: 'application/dns-json' };
    expect((await ask(quad9, `${url}?name=${harmless}`, { headers })).status).toBe(400);
  });

  it('blocks with NXDOMAIN, no recursion and no authority; with OPT it says why', async () => {
    const plain = bytesOf(await ask(quad9, `${url}?dns=${question(phishing)}`));
    expect([...plain.subarray(2, 12)]).toEqual([0x81, 0x03, 0, 1, 0, 0, 0, 0, 0, 0]);
    const extended = bytesOf(await ask(quad9, `${url}?dns=${question(phishing, 1, true)}`));
    expect([...extended.subarray(-6)]).toEqual([0, 15, 0, 2, 0, 17]);
  });

  it('tells a missing name with recursion and an authority', async () => {
    const bytes = bytesOf(await ask(quad9, `${url}?dns=${question('does-not-resolve.example')}`));
    expect([...bytes.subarray(2, 12)]).toEqual([0x81, 0x83, 0, 1, 0, 0, 0, 1, 0, 0]);
  });

  it.each([
    { type: 1, data: [0, 4, 198, 51, 100, 20] },
    { type: 28, data: [0, 16, 0x20, 0x01, 0x0d, 0xb8, ...Array(11).fill(0), 0x20] },
  ])('gives the address of a harmless name: $type', async ({ type, data }) => {
    const bytes = bytesOf(await ask(quad9, `${url}?dns=${question(harmless, type)}`));
    expect([...bytes.subarray(2, 8)]).toEqual([0x81, 0x80, 0, 1, 0, 1]);
    expect([...bytes.subarray(-data.length)]).toEqual(data);
  });

  it.each(['', 'AAAA', 'AAABAAABAAAAAAAAP2E'])('refuses %o, which is no question', async dns => {
    expect((await ask(quad9, `${url}?dns=${dns}`)).status).toBe(400);
  });
});

describe('RDAP', () => {
  const registry = 'https://rdap.registry.example/domain/';

  it('has one top-level domain in the bootstrap file, with http before https', async () => {
    const { services } = bodyOf(await ask(rdap, 'https://data.iana.org/rdap/dns.json'));
    expect(services).toEqual([
      [['example'], ['http://rdap.registry.example/', 'https://rdap.registry.example/']],
    ]);
  });

  it('tells when a domain was registered', async () => {
    const { events, status } = bodyOf(await ask(rdap, `${registry}account-verify.example`));
    const { eventDate } = events.find(
      (it: { eventAction: string }) => it.eventAction === 'registration',
    );
    expect(Math.round((Date.now() - Date.parse(eventDate)) / 86_400_000)).toBe(3);
    expect(status).toEqual(['client transfer prohibited']);
  });

  it('knows nothing of a domain without saying a word', async () => {
    const { status, body } = await ask(rdap, `${registry}nobody-registered-this.example`);
    expect([status, body]).toEqual([404, undefined]);
  });

  it('can hand on to another server, which answers', async () => {
    const switches = { redirect: 'yes' };
    const { status, headers } = await ask(rdap, `${registry}account-verify.example`, { switches });
    expect(status).toBe(302);
    expect((await ask(rdap, headers?.location ?? '', { switches })).status).toBe(200);
  });
});

describe('VirusTotal', () => {
  const api = 'https://www.virustotal.com/api/v3';
  const headers = { 'x-apikey': keys.virustotal ?? '' };
  const url = `https://${phishing}/login`;
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const stats = (answer: SimulatedAnswer) => bodyOf(answer).data.attributes.last_analysis_stats;

  it.each([
    { how: 'its hash', id: hash(url) },
    { how: 'base64', id: Buffer.from(url).toString('base64url') },
  ])('finds a URL by $how', async ({ id }) => {
    const answer = await ask(virustotal, `${api}/urls/${id}`, { headers });
    expect(stats(answer).malicious).toBe(14);
    expect(bodyOf(answer).data.id).toBe(hash(url));
  });

  it('does not find a hash of a URL that is written otherwise', async () => {
    const answer = await ask(virustotal, `${api}/urls/${hash(`${url}/`)}`, { headers });
    expect([answer.status, bodyOf(answer).error.code]).toEqual([404, 'NotFoundError']);
  });

  it.each([
    { path: `domains/${harmless}`, type: 'domain' },
    { path: 'ip_addresses/198.51.100.20', type: 'ip_address' },
  ])('knows nothing bad of $path', async ({ path, type }) => {
    const answer = await ask(virustotal, `${api}/${path}`, { headers });
    expect(stats(answer)).toMatchObject({ malicious: 0, harmless: 67 });
    expect(bodyOf(answer).data.type).toBe(type);
  });

  it.each([
    { why: 'no key', given: {}, status: 401, code: 'AuthenticationRequiredError' },
    {
      why: 'a wrong key',
      given: { headers: { 'x-apikey': 'x' } },
      status: 401,
      code: 'WrongCredentialsError',
    },
    {
      why: 'a quota',
      given: { headers, fault: 'quota' as const },
      status: 429,
      code: 'QuotaExceededError',
    },
  ])('refuses for $why and names no time', async ({ given, status, code }) => {
    const answer = await ask(virustotal, `${api}/domains/${harmless}`, given);
    expect([answer.status, bodyOf(answer).error.code]).toEqual([status, code]);
    expect(answer.headers).toEqual({ 'content-type': 'application/json' });
  });
});
