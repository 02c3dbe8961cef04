import { describe, expect, it, vi } from 'vitest';
import type { LookupDeps } from '../../utils/lookup/converse.ts';
import { lookup } from '../../utils/lookup/lookup.ts';
import type { Outcome, Question, Source } from '../../utils/lookup/types.ts';
import type { Sent } from '../../utils/platform/http.ts';

const key = 'account:s3cret+value/with=signs';
const finding = (
  rating: 'no-data' | 'malicious' | 'suspicious' | 'clean',
  value = '',
): Outcome => ({
  kind: 'finding',
  rating,
  facts: value ? [{ label: 'note', value }] : [],
});

/** A source of which a test changes what it is about. */
function sourceWith(more: Partial<Source> = {}): Source {
  return {
    id: 'made-up',
    name: 'Made up',
    group: 'reputation',
    family: 'made-up',
    origins: ['https://made-up.example'],
    accepts: ['hostname', 'ipv4'],
    discloses: 'hostname',
    key: { need: 'optional', shape: /^account:.{8,}$/ },
    enabledByDefault: false,
    request: () => ({ url: 'https://made-up.example/one', sends: 'host.example' }),
    interpret: () => finding('no-data'),
    ...more,
  };
}

async function put(
  source: Source,
  given: Partial<Question> & Partial<LookupDeps> & { reply?: () => Response } = {},
) {
  const { reply = () => new Response('{}'), ...rest } = given;
  const fetch = vi.fn<typeof globalThis.fetch>(async () => reply());
  const sent: Sent[] = [];
  const question: Question = {
    indicator: { type: 'hostname', value: 'host.example' },
    domain: 'host.example',
    config: {},
    shared: false,
    resolved: null,
    now: 0,
    ...rest,
  };
  const deps = { admits: () => true, onSent: (it: Sent) => sent.push(it), fetch, ...rest };
  return { outcome: await lookup(source, question, deps), fetch, sent };
}

describe('nothing is sent', () => {
  const required = sourceWith({ key: { need: 'required', shape: /^k+$/ } });
  const address = (value: string) => ({ indicator: { type: 'ipv4', value } as const });
  it.each([
    { why: 'without a key that is required', source: required, given: {}, code: 'no-key' },
    {
      why: 'with a key of the wrong shape',
      source: required,
      given: { config: { key: 'x' } },
      code: 'bad-key',
    },
    {
      why: 'without the clearance',
      source: sourceWith(),
      given: { admits: () => false },
      code: 'blocked-by-policy',
    },
    {
      why: 'about a private address',
      source: sourceWith(),
      given: address('192.168.1.1'),
      code: 'unsupported',
    },
    {
      why: 'to nowhere',
      source: sourceWith({ origins: [] }),
      given: {},
      code: 'no-key',
    },
    {
      why: 'to a base that is no address',
      source: sourceWith(),
      given: { config: { base: 'nonsense' } },
      code: 'unexpected-answer',
    },
    {
      why: 'to an origin that the source does not declare',
      source: sourceWith({ request: () => ({ url: 'https://other.example/', sends: '' }) }),
      given: {},
      code: 'not-permitted',
    },
    {
      why: 'to the own origin where a gateway stands in front of it',
      source: sourceWith(),
      given: { config: { base: 'https://gateway.example' } },
      code: 'not-permitted',
    },
  ])('$why', async ({ source, given, code }) => {
    const { outcome, fetch, sent } = await put(source, given);
    expect(outcome).toMatchObject({ kind: 'problem', code });
    expect(fetch).not.toHaveBeenCalled();
    expect(sent).toEqual([]);
  });

  it('of a request that reveals more than was cleared', async () => {
    const source = sourceWith({
      request: () => ({ url: 'https://made-up.example/', sends: 'all', discloses: 'url' }),
    });
    const { outcome, sent } = await put(source, { admits: level => level === 'hostname' });
    expect(outcome).toMatchObject({ code: 'blocked-by-policy' });
    expect(sent).toEqual([]);
  });
});

describe('it always ends', () => {
  const never = () => new Promise<never>(() => undefined);
  it.each([
    { why: 'a source that never settles', source: sourceWith({ request: never }), given: {} },
    {
      why: 'an interpretation that never settles',
      source: sourceWith({ interpret: never }),
      given: {},
    },
    { why: 'a network that never answers', source: sourceWith(), given: { fetch: never } },
    {
      why: 'a body that never ends',
      source: sourceWith(),
      given: {
        fetch: async (_: unknown, init?: RequestInit) =>
          new Response(
            new ReadableStream({
              start: controller =>
                init?.signal?.addEventListener('abort', () =>
                  controller.error(init.signal?.reason),
                ),
            }),
          ),
      },
    },
  ])('$why', async ({ source, given }) => {
    const { outcome } = await put(source, { ...given, limitMs: 30 } as Partial<LookupDeps>);
    expect(outcome).toMatchObject({ kind: 'problem', code: 'timeout' });
  });

  it('at once where the asker has already given up', async () => {
    const { outcome } = await put(sourceWith({ request: never }), { signal: AbortSignal.abort() });
    expect(outcome).toMatchObject({ code: 'timeout' });
  });
});

describe('it never throws', () => {
  const fail = () => {
    throw new Error(`broken with ${key}`);
  };
  it.each([
    { why: 'request', source: sourceWith({ request: fail }) },
    { why: 'request, later', source: sourceWith({ request: async () => fail() }) },
    { why: 'interpret', source: sourceWith({ interpret: fail }) },
    { why: 'refusal', source: sourceWith({ refusal: fail }) },
    { why: 'disclosesWith', source: sourceWith({ disclosesWith: fail }) },
  ])('a bug in $why is a bad answer of that source', async ({ source }) => {
    const { outcome } = await put(source, { config: { key } });
    expect(outcome).toMatchObject({ code: 'unexpected-answer', message: 'broken with •••' });
  });
});

describe('a key', () => {
  const forms = [key, encodeURIComponent(key), 's3cret+value/with=signs', btoa(key)];

  it.each(forms)('is taken out of what a service repeats: %s', async form => {
    const { outcome } = await put(sourceWith(), {
      config: { key },
      reply: () => new Response(`no such thing: ${form}`, { status: 500 }),
    });
    expect(outcome).toMatchObject({ message: 'no such thing: •••', status: 500 });
  });

  it.each(forms)('is taken out of facts and links: %s', async form => {
    const source = sourceWith({
      interpret: () =>
        ({ ...finding('no-data', form), link: `https://made-up.example/?${form}` }) as Outcome,
    });
    expect(JSON.stringify((await put(source, { config: { key } })).outcome)).not.toContain(form);
  });

  it('travels without cookies, referrer and redirects', async () => {
    const source = sourceWith({
      request: () => ({ url: 'https://made-up.example/', sends: '', redirect: 'follow' }),
    });
    const { fetch } = await put(source, { config: { key } });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });
});

describe('several requests', () => {
  const paths = ['/1', '/2', '/3'];
  const source = (outcomes: Outcome[]) => {
    const left = [...outcomes];
    return sourceWith({
      request: () => paths.map(path => ({ url: `https://made-up.example${path}`, sends: path })),
      interpret: () => left.shift() ?? finding('no-data'),
    });
  };
  const broken: Outcome = { kind: 'problem', code: 'unexpected-answer' };

  it('go out in order, and the worst answer counts, with what all say', async () => {
    const all = [finding('clean', 'a'), finding('malicious', 'b'), finding('no-data', 'a')];
    const { outcome, sent } = await put(source(all));
    expect(outcome).toMatchObject({
      rating: 'malicious',
      facts: [{ label: 'note', value: 'a, b' }],
    });
    expect(sent.map(it => it.sends)).toEqual(paths);
  });

  it('are unanswered as a whole where one is', async () => {
    expect((await put(source([finding('clean'), broken]))).outcome).toEqual(broken);
  });

  it('keep what was found before one failed', async () => {
    expect((await put(source([finding('suspicious'), broken]))).outcome).toMatchObject({
      rating: 'suspicious',
    });
  });
});
