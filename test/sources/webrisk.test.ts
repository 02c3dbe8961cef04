import { describe, expect, it } from 'vitest';
import { webrisk } from '../../utils/sources/webrisk.ts';
import { ask, hosts } from './harness.ts';

describe('Web Risk', () => {
  it('is sent one prefix of four bytes a request, at most five, with the key in a header', async () => {
    const { requests, sent } = await ask(webrisk, 'https://a.b.c.d.site.example/1/2?q=secret');
    const prefixes = requests.map(it => it.url.searchParams.getAll('hashPrefix'));
    expect(prefixes).toHaveLength(5);
    for (const [prefix, ...more] of prefixes) {
      expect(Buffer.from(prefix ?? '', 'base64')).toHaveLength(4);
      expect(more).toEqual([]);
    }
    expect(requests[0]?.headers['x-goog-api-key']).toMatch(/^AIza/);
    expect(requests.map(it => it.url.href).join()).not.toMatch(/site\.example|secret|AIza/);
    expect(sent.map(it => it.discloses)).toEqual(Array(5).fill('hash-prefix'));
  });

  it.each([
    { url: `https://${hosts.phishing}/login?user=1`, threat: 'phishing' },
    { url: `https://${hosts.malware}/x`, threat: 'malware' },
  ])('finds $url', async ({ url, threat }) => {
    const { outcome } = await ask(webrisk, url);
    expect(outcome).toMatchObject({
      rating: 'malicious',
      strength: 'strong',
      facts: [{ label: 'threat', value: threat }],
    });
  });

  it.each([`https://${hosts.harmless}/`, `https://${hosts.malware}/y`, 'https://nobody.example/'])(
    'has nothing about %s, for as long as it says',
    async url => {
      const { outcome } = await ask(webrisk, url);
      expect(outcome).toMatchObject({ rating: 'no-data' });
      expect((outcome as { ttlMs: number }).ttlMs).toBeGreaterThan(290_000);
    },
  );

  it('tells a wrong key, which is a 400, from a question it did not like', async () => {
    const { outcome } = await ask(webrisk, `https://${hosts.phishing}/`, { fault: 'bad-key' });
    expect(outcome).toMatchObject({ code: 'bad-key', status: 400 });
  });
});
