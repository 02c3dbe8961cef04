import { describe, expect, it } from 'vitest';
import { safebrowsing } from '../../utils/sources/safebrowsing.ts';
import { ask, hosts } from './harness.ts';

const phishing = `https://${hosts.phishing}/login?user=1`;

describe('what leaves', () => {
  it('is up to thirty prefixes of four bytes, with the key in a header', async () => {
    const deep = 'https://a.b.c.d.e.f.site.example/1/2/3/4/5/6.html?query=secret';
    const { requests, sent } = await ask(safebrowsing, deep);
    const [request] = requests;
    const prefixes = request?.url.searchParams.getAll('hashPrefixes') ?? [];
    expect(prefixes).toHaveLength(30);
    expect(prefixes.map(it => Buffer.from(it, 'base64').length)).toEqual(Array(30).fill(4));
    expect(request?.url.searchParams.get('alt')).toBe('json');
    expect(request?.url.searchParams.has('key')).toBe(false);
    expect(request?.headers['x-goog-api-key']).toMatch(/^AIza/);
    expect(request?.url.href).not.toMatch(/site\.example|secret/);
    expect(sent).toMatchObject([{ discloses: 'hash-prefix', sends: prefixes.join(' ') }]);
  });

  it('is nothing where not even a prefix is cleared', async () => {
    const { outcome, requests } = await ask(safebrowsing, phishing, { cleared: 'nothing' });
    expect(outcome).toMatchObject({ code: 'blocked-by-policy' });
    expect(requests).toEqual([]);
  });
});

describe('what it says', () => {
  it.each([
    { why: 'the root of the host is listed', url: phishing, threat: 'phishing' },
    { why: 'exactly this page is listed', url: `https://${hosts.malware}/x`, threat: 'malware' },
  ])('malicious, where $why', async ({ url, threat }) => {
    const { outcome } = await ask(safebrowsing, url);
    expect(outcome).toMatchObject({ rating: 'malicious', strength: 'strong', ttlMs: 300_000 });
    expect(outcome).toMatchObject({
      facts: [
        { label: 'threat', value: threat },
        { label: 'note', value: 'Advisory provided by Google' },
      ],
    });
  });

  it.each([
    { why: 'only another page of the host is listed', url: `https://${hosts.malware}/y` },
    { why: 'a hash only begins like ours', url: `https://${hosts.harmless}/` },
    { why: 'the entry is a canary', url: `https://${hosts.noisy}/` },
    { why: 'the type is one nobody knows yet', url: `https://${hosts.unlisted}/` },
    { why: 'nothing comes back', url: 'https://nobody.heard-of.example/' },
  ])('no data, where $why', async ({ url }) => {
    const json = await ask(safebrowsing, url);
    const protobuf = await ask(safebrowsing, url, {
      switches: { safebrowsing: { protobuf: 'yes' } },
    });
    for (const { outcome } of [json, protobuf]) {
      expect(outcome).toMatchObject({ rating: 'no-data', facts: [], ttlMs: 300_000 });
    }
  });

  it('the same where protobuf comes back instead of JSON', async () => {
    const switches = { safebrowsing: { protobuf: 'yes' } };
    const asJson = await ask(safebrowsing, phishing);
    const asProtobuf = await ask(safebrowsing, phishing, { switches });
    expect(asProtobuf.outcome).toEqual(asJson.outcome);
  });

  it.each([
    { fault: 'bad-key', problem: { code: 'bad-key', status: 400 } },
    { fault: 'quota', problem: { code: 'quota', status: 429 } },
    { fault: 'truncated', problem: { code: 'unexpected-answer' } },
    { fault: 'error-502-html', problem: { code: 'unexpected-answer', status: 502 } },
  ] as const)('a problem after $fault', async ({ fault, problem }) => {
    expect((await ask(safebrowsing, phishing, { fault })).outcome).toMatchObject(problem);
  });

  it('a problem, not "nothing found", after protobuf that is cut off', async () => {
    const switches = { safebrowsing: { protobuf: 'yes' } };
    const { outcome } = await ask(safebrowsing, phishing, { switches, fault: 'truncated' });
    expect(outcome).toMatchObject({ code: 'unexpected-answer' });
  });
});
