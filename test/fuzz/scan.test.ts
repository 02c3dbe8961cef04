import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clearance } from '../../utils/guard/clearance.ts';
import { decide } from '../../utils/guard/decide.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import { decodeAnswer } from '../../utils/lookup/dns.ts';
import { tellsToPaste } from '../../utils/scan/clickfix.ts';
import { type Access, fetchResult, submit, testKey } from '../../utils/scan/client.ts';
import { newScan } from '../../utils/scan/job.ts';
import { readResult } from '../../utils/scan/result.ts';
import { unseenKind } from '../../utils/scan/seen.ts';
import { scanSchema } from '../../utils/scan/types.ts';
import { texts } from '../properties/arbitraries.ts';
import { forAll, forEach, patienceMs } from '../properties/for-all.ts';

import { counts } from './counts.ts';
import { mutate, mutations } from './mutations.ts';

const key = '01234567-89ab-4cde-8f01-23456789abcd';
const url = 'https://portal.garden-lane.example/login';
const toBytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const overall = {
  malicious: true,
  score: 100,
  hasVerdicts: true,
  brands: ['x'],
  categories: ['phishing'],
};
const loaded = { request: { documentURL: url, request: { url } }, response: { response: {} } };
const result = {
  task: { url },
  page: {
    url,
    domain: 'portal.garden-lane.example',
    ip: '198.51.100.9',
    title: 'Sign in',
    asn: 'AS64496',
    asnname: 'Lane',
    country: 'JP',
  },
  lists: { ips: ['198.51.100.9'], hashes: ['ab'.repeat(32)] },
  verdicts: { overall, urlscan: { brands: [{ key: 'gardenlane', name: 'Garden Lane' }] } },
  data: { requests: [loaded, { ...loaded, response: { failed: { errorText: 'net::ERR' } } }] },
};
const accepted = {
  message: 'Submission successful',
  uuid: '019d789d-eb94-735c-8000-0123456789ab',
  visibility: 'private',
};
const refused = { message: 'Rate limit exceeded', description: 'Later', status: 429 };

const statuses = fc.constantFrom(200, 200, 200, 204, 400, 401, 403, 404, 410, 429, 500, 599);
const words = fc.oneof(
  fc.constantFrom(
    'minute',
    'hour',
    'day',
    '0',
    '60',
    '-1',
    '1e99',
    'NaN',
    '',
    '2999-01-01T00:00:00Z',
    '-271822-04-20T00:00:00Z',
  ),
  fc.stringMatching(/^[ -~]{0,20}$/),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'x-rate-limit-window',
    'x-rate-limit-reset-after',
    'x-rate-limit-reset',
    'x-rate-limit-limit',
    'x-rate-limit-remaining',
    'retry-after',
  ),
  words,
);

function cleared(): Clearance {
  const target = parseTarget(url);
  if (!target) throw new Error('no target');
  return decide(target, {}).clearance;
}

/** A urlscan.io that always says the same. */
function saying(status: number, bytes: Uint8Array, given: Record<string, string>): Access {
  const body = status === 204 ? null : (bytes as BodyInit);
  return { key, fetch: async () => new Response(body, { status, headers: given }) };
}

const answers = (seeds: readonly unknown[]) =>
  fc.tuple(fc.constantFrom(...seeds), mutations).map(([seed, all]) => mutate(toBytes(seed), all));

/** What is kept of a scan fits its record, and the record a page. */
function expectKept(more: object): void {
  const scan = { ...newScan({ id: 's', url, visibility: 'private', private: false }, 0), ...more };
  expect(scanSchema.safeParse(scan).error).toBeUndefined();
  expect(JSON.stringify(more).length).toBeLessThan(70_000);
}

describe('urlscan.io, whatever it answers', { timeout: patienceMs }, () => {
  it('gives a result that can be kept, or none', () => {
    forAll(
      [answers([result])],
      bytes => {
        const read = readResult(parse(bytes));
        if (!read) return;
        expectKept({ result: read });
        unseenKind(read, url);
      },
      counts.answers,
    );
  });

  it('gives a result, a wait or a problem to whoever asks for one', async () => {
    await forEach(
      [answers([result, refused]), statuses, headers],
      counts.answers,
      async (bytes, status, given) => {
        const told = await fetchResult('a', saying(status, bytes, given));
        if (told === 'pending') return;
        expectKept('code' in told ? { problem: told } : { result: told });
      },
    );
  });

  it('accepts a submission or gives a problem, and a quota only as it can be kept', async () => {
    await forEach(
      [answers([accepted, refused]), statuses, headers],
      counts.answers,
      async (bytes, status, given) => {
        const told = await submit(cleared(), 'private', saying(status, bytes, given));
        if ('code' in told) return expectKept({ problem: told });
        const { uuid, visibility: effectiveVisibility, quota } = told;
        await fetchResult(uuid, saying(404, bytes, {}));
        expectKept({
          uuid,
          ...(effectiveVisibility ? { effectiveVisibility } : {}),
          ...(quota ? { quota } : {}),
        });
      },
    );
  });

  it('takes a key for good only where it answers 200 and names a scope', async () => {
    await forEach(
      [answers([{ scope: 'user' }, { source: 'team' }, refused]), statuses, headers],
      counts.answers,
      async (bytes, status, given) => {
        const told = await testKey(saying(status, bytes, given));
        const text = new TextDecoder().decode(bytes);
        if (told === true) expect(status === 200 && /user|team/.test(text)).toBe(true);
      },
    );
  });

  it('may have any text in a page', () => {
    forAll([texts, texts], (a, b) => {
      expect(tellsToPaste(`<p>${a}<script>${b}`)).toBe(false);
    });
  });
});

describe('a resolver, whatever it answers', { timeout: patienceMs }, () => {
  it('gives a DNS answer or none', () => {
    const head = fc.constantFrom(
      [],
      [0, 0, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0],
      [0, 0, 0x81, 0x80, 0, 0, 255, 255, 0, 0, 0, 0],
    );
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          [0xc0, 0x0c],
          [0xc0, 0],
          [0],
          [3, 97, 98, 99],
          [0, 1, 0, 1, 0, 0, 0, 60, 0, 4],
        ),
        fc.array(fc.nat({ max: 255 }), { maxLength: 6 }),
      ),
    );
    forAll([head, pieces], (start, rest) => {
      const answer = decodeAnswer(new Uint8Array([...start, ...rest.flat()]));
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    });
  });
});

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
