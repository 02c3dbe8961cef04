import { describe, expect, it } from 'vitest';
import { spamhaus } from '../../utils/sources/spamhaus.ts';
import { dqsKey } from '../simulator/services/spamhaus.ts';
import { ask } from './harness.ts';

const phishing = 'account-verify.example';
const malware = 'invoice-share.example';
const abused = 'local-paper.example';
const harmless = 'gardening-club.example';
const byDns = { type: 'domain', config: { key: dqsKey } } as const;
const byWeb = { type: 'domain' } as const;

describe.each([
  { way: 'by web query', given: byWeb },
  { way: 'by DNS', given: byDns },
])('Spamhaus $way', ({ given }) => {
  it.each([
    { value: phishing, rating: 'malicious', strength: 'medium', threat: 'phishing' },
    { value: malware, rating: 'malicious', strength: 'medium', threat: 'malware' },
    { value: abused, rating: 'suspicious', strength: 'weak', threat: 'abused: phishing' },
  ])('says $rating of $value', async ({ value, rating, strength, threat }) => {
    const { outcome } = await ask(spamhaus, value, given);
    expect(outcome).toMatchObject({ rating, strength, facts: [{ value: threat }] });
  });

  it('has nothing about what it does not list', async () => {
    const { outcome } = await ask(spamhaus, harmless, given);
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });
});

describe('Spamhaus by web query', () => {
  it('gets the domain in the path and the key in a header', async () => {
    const { requests } = await ask(spamhaus, phishing, byWeb);
    expect(requests.map(it => it.url.href)).toEqual([
      `https://apibl.spamhaus.net/lookup/v1/DBL/${phishing}`,
    ]);
    expect(requests[0]?.headers.authorization).toMatch(/^Bearer eyJ/);
  });

  it.each([
    { code: '2002', rating: 'suspicious', strength: 'medium' },
    { code: '2006', rating: 'malicious', strength: 'medium' },
    { code: '1020', rating: 'suspicious', strength: 'weak' },
  ])('weighs code $code', async ({ code, rating, strength }) => {
    const { outcome } = await ask(spamhaus, harmless, {
      ...byWeb,
      switches: { spamhaus: { code } },
    });
    expect(outcome).toMatchObject({ rating, strength });
  });

  it.each([
    { fault: 'bad-key', code: 'bad-key' },
    { fault: 'quota', code: 'quota' },
  ] as const)('$fault is $code', async ({ fault, code }) => {
    expect((await ask(spamhaus, phishing, { ...byWeb, fault })).outcome).toMatchObject({ code });
  });
});

describe('Spamhaus by DNS', () => {
  it('goes through the unfiltered resolver, with the key in the name only', async () => {
    const { requests, outcome } = await ask(spamhaus, phishing, byDns);
    const [request] = requests;
    expect(request?.url.origin).toBe('https://cloudflare-dns.com');
    const query = Buffer.from(request?.url.searchParams.get('dns') ?? '', 'base64url');
    expect(query.toString('latin1')).toContain(`\x1a${dqsKey}\x03dbl\x02dq\x08spamhaus\x03net\0`);
    expect(JSON.stringify([outcome, request?.headers])).not.toContain(dqsKey);
  });

  it.each([
    { refused: '250', code: 'bad-key' },
    { refused: '251', code: 'bad-key' },
    { refused: '252', code: 'unexpected-answer' },
    { refused: '254', code: 'unexpected-answer' },
    { refused: '255', code: 'quota' },
  ])('never takes 127.255.255.$refused for a listing', async ({ refused, code }) => {
    const switches = { resolver: { spamhausRefuses: refused } };
    const { outcome } = await ask(spamhaus, phishing, { ...byDns, switches });
    expect(outcome).toMatchObject({ kind: 'problem', code });
  });

  it('tells a key that the zone does not know', async () => {
    const config = { key: 'z'.repeat(26) };
    const { outcome } = await ask(spamhaus, phishing, { type: 'domain', config });
    expect(outcome).toMatchObject({ code: 'bad-key' });
  });
});
