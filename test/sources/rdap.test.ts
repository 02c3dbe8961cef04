import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SimulatedRequest } from '../simulator/service.ts';
import { ask } from './harness.ts';

const bootstrap = {
  services: [
    [
      ['example', 'TEST'],
      ['http://rdap.registry.example/', 'https://rdap.registry.example/v1'],
    ],
    [['plain'], ['http://rdap.plain.example/']],
    [['own'], ['https://127.0.0.1:9/']],
    [['router'], ['https://rdap.router.internal/']],
  ],
};

// What it keeps for a day is forgotten between tests.
beforeEach(() => vi.resetModules());

async function consult(domain: string, answers: Record<string, () => Response>) {
  const { rdap } = await import('../../utils/sources/rdap.ts');
  const answering = ({ url }: SimulatedRequest) =>
    (answers[url.hostname] ?? (() => new Response(null, { status: 500 })))();
  const now = Date.now();
  const urls: string[] = [];
  const again = async (laterMs = 0) => {
    const asked = await ask(rdap, domain, { type: 'domain', answering, now: now + laterMs });
    urls.push(...asked.requests.map(it => it.url.href));
    return asked;
  };
  return { ...(await again()), again, urls };
}

const iana = { 'data.iana.org': () => Response.json(bootstrap) };
const registry = (body: unknown, status = 200) => ({
  ...iana,
  'rdap.registry.example': () =>
    status === 200 ? Response.json(body) : new Response(null, { status }),
});

describe('RDAP', () => {
  it('asks the registry over https, and IANA about nobody', async () => {
    const { urls, sent } = await consult('site.example', registry({}));
    expect(urls).toEqual([
      'https://data.iana.org/rdap/dns.json',
      'https://rdap.registry.example/v1/domain/site.example',
    ]);
    expect(sent.map(({ sends, discloses }) => [sends, discloses])).toEqual([
      ['', 'nothing'],
      ['site.example', 'domain'],
    ]);
  });

  it.each([
    'https://rdap.elsewhere.example/domain/site.example',
    'http://rdap.elsewhere.example/domain/site.example',
    'https://127.0.0.1:9/domain/site.example',
    'data:application/json,{}',
  ])('tells nobody whom no receipt names, though the registry hands on to %s', async location => {
    const { outcome, sent, urls } = await consult('site.example', {
      ...iana,
      'rdap.registry.example': () => new Response(null, { status: 302, headers: { location } }),
    });
    expect(outcome).toMatchObject({ kind: 'problem' });
    expect(urls.map(url => new URL(url).origin)).toEqual(sent.map(it => it.origin));
    expect(urls).toHaveLength(2);
  });

  it.each(['site.own', 'site.router'])(
    '%s: asks no registry in a network of one’s own',
    async domain => {
      const { outcome, urls } = await consult(domain, iana);
      expect(outcome).toMatchObject({ kind: 'problem' });
      expect(urls).toHaveLength(1);
    },
  );

  it('keeps the bootstrap file for a day', async () => {
    const { urls, again } = await consult('site.test', registry({}));
    await again();
    expect(urls.filter(url => url.includes('iana'))).toHaveLength(1);
    await again(86_400_001);
    expect(urls.filter(url => url.includes('iana'))).toHaveLength(2);
  });

  it('names a registrar without a card by its handle', async () => {
    const entities = [
      { handle: 'HOLDER', roles: ['registrant'] },
      { handle: 'REG-ONE', roles: ['registrar'] },
    ];
    const { outcome } = await consult('site.example', registry({ entities }));
    expect(outcome).toMatchObject({ facts: [{ label: 'registrar', value: 'REG-ONE' }] });
  });

  it('tells dates, registrar and status', async () => {
    const { outcome } = await consult(
      'site.example',
      registry({
        objectClassName: 'domain',
        status: ['client hold', 'inactive'],
        events: [
          { eventAction: 'registration', eventDate: '2026-01-02T03:04:05Z' },
          { eventAction: 'expiration', eventDate: '2027-01-02T03:04:05Z' },
          { eventAction: 'last changed' },
        ],
        entities: [
          { roles: ['abuse'] },
          { roles: ['registrar'], vcardArray: ['vcard', [['fn', {}, 'text', 'Registrar Ltd']]] },
        ],
      }),
    );
    expect(outcome).toEqual({
      kind: 'finding',
      rating: 'context',
      facts: [
        { label: 'registered', value: '2026-01-02T03:04:05.000Z', as: 'date' },
        { label: 'expires', value: '2027-01-02T03:04:05.000Z', as: 'date' },
        { label: 'registrar', value: 'Registrar Ltd' },
        { label: 'status', value: 'client hold, inactive' },
      ],
    });
  });

  it.each([
    { why: 'no vcard', entities: [{ roles: ['registrar'] }] },
    { why: 'a vcard of another form', entities: [{ roles: ['registrar'], vcardArray: 'x' }] },
    { why: 'dates that are none', events: [{ eventAction: 'registration', eventDate: 'soon' }] },
  ])('shows less where there is $why', async ({ why: _, ...body }) => {
    expect((await consult('site.example', registry(body))).outcome).toEqual({
      kind: 'finding',
      rating: 'context',
      facts: [],
    });
  });

  it('a 404 without a body means that nobody registered the domain', async () => {
    expect((await consult('site.example', registry(null, 404))).outcome).toMatchObject({
      rating: 'no-data',
      facts: [{ label: 'status', value: 'not registered' }],
    });
  });

  it.each(['site.invalid', 'site.plain'])('%s has no registry to ask', async domain => {
    const { outcome, urls } = await consult(domain, iana);
    expect(outcome).toMatchObject({ kind: 'problem', code: 'unsupported' });
    expect(urls).toHaveLength(1);
  });

  it('a bootstrap file that is none is a problem and is not kept', async () => {
    let page = true;
    const answers = {
      ...registry({}),
      'data.iana.org': () => (page ? new Response('<html>') : Response.json(bootstrap)),
    };
    const { outcome, again } = await consult('site.example', answers);
    expect(outcome).toMatchObject({ code: 'unexpected-answer' });
    page = false;
    expect((await again()).outcome).toMatchObject({ kind: 'finding' });
  });
});
