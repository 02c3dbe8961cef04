import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sent } from '../../utils/platform/http.ts';
import type { Question } from '../../utils/sources/types.ts';

const bootstrap = {
  services: [
    [
      ['example', 'TEST'],
      ['http://rdap.registry.example/', 'https://rdap.registry.example/v1'],
    ],
    [['plain'], ['http://rdap.plain.example/']],
  ],
};

// What it keeps for a day is forgotten between tests.
beforeEach(() => vi.resetModules());

async function ask(domain: string, answers: Record<string, () => Response>, now = Date.now()) {
  const [{ lookup }, { rdap }] = await Promise.all([
    import('../../utils/sources/lookup.ts'),
    import('../../utils/sources/rdap.ts'),
  ]);
  const urls: string[] = [];
  const sent: Sent[] = [];
  const question: Question = {
    indicator: { type: 'domain', value: domain },
    domain,
    config: {},
    shared: false,
    resolved: null,
    now,
  };
  const put = (given = question) =>
    lookup(rdap, given, {
      admits: () => true,
      onSent: it => sent.push(it),
      fetch: async input => {
        const url = new URL(String(input));
        urls.push(url.href);
        return (answers[url.hostname] ?? (() => new Response(null, { status: 500 })))();
      },
    });
  return { outcome: await put(), again: put, question, urls, sent };
}

const iana = { 'data.iana.org': () => Response.json(bootstrap) };
const registry = (body: unknown, status = 200) => ({
  ...iana,
  'rdap.registry.example': () =>
    status === 200 ? Response.json(body) : new Response(null, { status }),
});

describe('RDAP', () => {
  it('asks the registry over https, and IANA about nobody', async () => {
    const { urls, sent } = await ask('site.example', registry({}));
    expect(urls).toEqual([
      'https://data.iana.org/rdap/dns.json',
      'https://rdap.registry.example/v1/domain/site.example',
    ]);
    expect(sent.map(({ sends, discloses }) => [sends, discloses])).toEqual([
      ['', 'nothing'],
      ['site.example', 'domain'],
    ]);
  });

  it('keeps the bootstrap file for a day', async () => {
    const { urls, again, question } = await ask('site.test', registry({}));
    await again();
    expect(urls.filter(url => url.includes('iana'))).toHaveLength(1);
    await again({ ...question, now: question.now + 86_400_001 });
    expect(urls.filter(url => url.includes('iana'))).toHaveLength(2);
  });

  it('tells dates, registrar and status', async () => {
    const { outcome } = await ask(
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
    expect((await ask('site.example', registry(body))).outcome).toEqual({
      kind: 'finding',
      rating: 'context',
      facts: [],
    });
  });

  it('a 404 without a body means that nobody registered the domain', async () => {
    expect((await ask('site.example', registry(null, 404))).outcome).toMatchObject({
      rating: 'no-data',
      facts: [{ label: 'status', value: 'not registered' }],
    });
  });

  it.each(['site.invalid', 'site.plain'])('%s has no registry to ask', async domain => {
    const { outcome, urls } = await ask(domain, iana);
    expect(outcome).toMatchObject({ kind: 'problem', code: 'unsupported' });
    expect(urls).toHaveLength(1);
  });

  it('a bootstrap file that is none is a problem and is not kept', async () => {
    let page = true;
    const answers = {
      ...registry({}),
      'data.iana.org': () => (page ? new Response('<html>') : Response.json(bootstrap)),
    };
    const { outcome, again } = await ask('site.example', answers);
    expect(outcome).toMatchObject({ code: 'unexpected-answer' });
    page = false;
    expect(await again()).toMatchObject({ kind: 'finding' });
  });
});
