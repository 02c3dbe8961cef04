import { describe, expect, it } from 'vitest';
import { type Disclosure, isWithin } from '../../utils/link/disclosure.ts';
import { disclosureOf } from '../../utils/lookup/disclosure.ts';
import type { SimulatedRequest } from '../simulator/service.ts';
import { type Case, cases, knownBy, listed, unheardOf } from './contract.ts';
import { ask } from './harness.ts';
import { holdsKey, learned } from './learned.ts';

const questions = cases.flatMap(given =>
  given.source.accepts.map(type => ({ ...given, type, about: `${given.label} about ${type}` })),
);

function mayReach({ source, config }: Case, { url }: SimulatedRequest): boolean {
  const own = config.base ? [new URL(config.base).origin] : source.origins;
  return own.includes(url.origin) || (Boolean(source.follows) && url.protocol === 'https:');
}

describe.each(questions)('$about', given => {
  const { source, config, type, label } = given;

  it('says something of what everybody lists', async () => {
    const { outcome } = await ask(source, knownBy(source, type), given);
    expect(outcome, `${source.id} has no answer; play it in test/simulator/services`).toMatchObject(
      { kind: 'finding' },
    );
    if (outcome.kind !== 'finding') return;
    const bad = outcome.rating === 'malicious' || outcome.rating === 'suspicious';
    expect(bad || outcome.facts.length > 0, `${label} says nothing of ${listed[type]}`).toBe(true);
    expect(outcome.strength !== undefined, `a ${outcome.rating} finding and its strength`).toBe(
      bad,
    );
    expect(outcome.link ?? 'https://', `the link of ${label}`).toMatch(/^https?:\/\//);
  });

  it('neither blames nor clears what nobody has heard of', async () => {
    const { outcome } = await ask(source, unheardOf[type], given);
    expect(['no-data', 'context']).toContain(outcome.kind === 'finding' ? outcome.rating : outcome);
  });

  it('sends what its receipt says, and only to its own addresses', async () => {
    const { requests, sent } = await ask(source, listed[type], given);
    expect(sent.length, `${label} has a receipt for each request`).toBe(requests.length);
    for (const [at, request] of requests.entries()) {
      expect(
        mayReach(given, request),
        `${label} asks ${request.url.origin}, which it does not declare`,
      ).toBe(true);
      const { sends = '', origin } = sent[at] ?? {};
      expect(origin).toBe(request.url.origin);
      for (const part of sends.split(' '))
        expect(learned(request), `the receipt of ${label}`).toContain(part.replace('sha256:', ''));
    }
  });

  it('keeps its key out of the address, the outcome and the receipts', async () => {
    const { outcome, requests, sent } = await ask(source, listed[type], given);
    expect(holdsKey(JSON.stringify([outcome, sent]), config.key), `${label} tells its key`).toBe(
      false,
    );
    if (source.keyInUrl) return;
    for (const { url } of requests)
      expect(
        holdsKey(url.href, config.key),
        `${label} puts its key in the address; use a header, or declare keyInUrl`,
      ).toBe(false);
  });

  it('does not repeat its key where the service does', async () => {
    const shapes = [400, 401, 403, 404, 429, 500, 200].flatMap(status =>
      ['message', 'error', 'detail', 'errortext', 'query_status', 'errors', 'text'].map(name => ({
        status,
        name,
      })),
    );
    const told = await Promise.all(
      shapes.map(async ({ status, name }) => {
        const answering = ({ url, headers, body }: SimulatedRequest) => {
          const echo = [config.key, ...Object.values(headers), body, url.href].join(' ');
          const errors = [{ message: echo, detail: echo }];
          const answer = name === 'errors' ? { errors, data: null } : { [name]: echo };
          return name === 'text'
            ? new Response(echo, { status })
            : Response.json(answer, { status });
        };
        return (await ask(source, listed[type], { ...given, answering })).outcome;
      }),
    );
    expect(holdsKey(JSON.stringify(told), config.key), `${label} repeats its key`).toBe(false);
  });
});

const secretive = questions.filter(
  ({ type }) => type === 'url' || type === 'hostname' || type === 'domain',
);

describe.each(secretive)('$about', given => {
  const { source, config, type, label } = given;
  const discloses = disclosureOf(source, config);
  const secret =
    'https://me:s3cr3t@paypal.com.account-verify.example/s3cr3t/path?token=s3cr3t#s3cr3t';
  const value = type === 'url' ? secret : listed[type];
  const learns = (words: string, least: Disclosure) => ({ words, may: isWithin(least, discloses) });

  it.each([
    learns('s3cr3t', 'url'),
    learns('paypal.com.account-verify.example', 'hostname'),
    learns('account-verify.example', 'domain'),
  ])(
    `declares ${discloses}, and so lets nobody learn "$words" unless that allows it ($may)`,
    async ({ words, may }) => {
      const { requests } = await ask(source, value, given);
      expect(requests.length, `${label} asks`).toBeGreaterThan(0);
      const all = requests.map(learned).join('\n');
      expect(may || !all.includes(words), `${label} gives away more than it declares`).toBe(true);
    },
  );
});
