import { describe, expect, it } from 'vitest';
import { threatfox } from '../../utils/sources/threatfox.ts';
import { urlhaus } from '../../utils/sources/urlhaus.ts';
import { keys } from '../simulator/keys.ts';
import { createState } from '../simulator/state.ts';
import { ask, hosts } from './harness.ts';

const key = keys.urlhaus ?? '';
const malware = `https://${hosts.malware}/x`;

describe('URLhaus', () => {
  it('learns the host only, and the URL where the settings say so', async () => {
    const host = await ask(urlhaus, `${malware}?token=1`);
    expect(host.requests.map(it => it.body)).toEqual([`host=${hosts.malware}`]);
    expect(host.sent).toMatchObject([{ discloses: 'hostname', sends: hosts.malware }]);
    const url = await ask(urlhaus, malware, { config: { key, sendUrl: true } });
    expect(url.requests.map(it => new URLSearchParams(it.body).get('url'))).toEqual([malware]);
    expect(url.sent).toMatchObject([{ discloses: 'url', sends: malware }]);
  });

  it('is told the address of a URL without its brackets, as an address', async () => {
    const { requests, sent } = await ask(urlhaus, 'http://[2001:db8::66]/x');
    expect(requests.map(it => it.body)).toEqual(['host=2001%3Adb8%3A%3A66']);
    expect(sent).toMatchObject([{ discloses: 'ip' }]);
  });

  it.each([
    { why: 'one of its URLs is online', rating: 'malicious', strength: 'medium' },
    { why: 'all are offline', rating: 'suspicious', strength: 'medium', offline: 'yes' },
    { why: 'many share the host', rating: 'suspicious', strength: 'weak', shared: true },
  ])(
    'of a host says $rating, where $why',
    async ({ rating, strength, offline, shared = false }) => {
      const switches = offline ? { urlhaus: { offline } } : {};
      const { outcome } = await ask(urlhaus, malware, { shared, switches });
      expect(outcome).toMatchObject({ rating, strength });
    },
  );

  it.each(['github.com', 'raw.githubusercontent.com', 'drive.google.com'])(
    'says little of a page on %s, which has thousands of entries',
    async host => {
      const simulator = createState();
      simulator.world.hosts.set(host, {
        kind: 'malware',
        addresses: [],
        registered: null,
        listedBy: ['urlhaus', 'threatfox'],
      });
      expect((await ask(urlhaus, `https://${host}/a/b`, { simulator })).outcome).toMatchObject({
        rating: 'suspicious',
        strength: 'weak',
      });
      expect((await ask(threatfox, host, { simulator })).outcome).toMatchObject({
        strength: 'weak',
      });
    },
  );

  it.each([{ offline: undefined }, { offline: 'yes' }])(
    'of exactly this URL says malicious, online or not: %o',
    async ({ offline }) => {
      const given = { config: { key, sendUrl: true }, shared: true };
      const switches = offline ? { urlhaus: { offline } } : {};
      const { outcome } = await ask(urlhaus, malware, { ...given, switches });
      expect(outcome).toMatchObject({
        rating: 'malicious',
        strength: 'strong',
        link: 'https://urlhaus.abuse.ch/url/3000001/',
        facts: expect.arrayContaining([{ label: 'tags', value: 'exe, Emotet' }]),
      });
    },
  );

  it('knows nothing of others', async () => {
    const { outcome } = await ask(urlhaus, `https://${hosts.harmless}/`);
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });
});

describe('ThreatFox', () => {
  it.each([
    { value: hosts.malware, rating: 'malicious' },
    { value: '203.0.113.67', rating: 'malicious' },
    { value: hosts.phishing, rating: 'suspicious' },
    { value: '2001:db8::66', rating: 'suspicious' },
  ])('is as sure of $value as its entry is', async ({ value, rating }) => {
    const { outcome } = await ask(threatfox, value);
    expect(outcome).toMatchObject({
      rating,
      strength: 'medium',
      link: 'https://threatfox.abuse.ch/ioc/1200001/',
      facts: expect.arrayContaining([{ label: 'malwareFamily', value: 'Example Stealer' }]),
    });
  });

  it('asks for an exact match, and still drops entries about other hosts', async () => {
    const { outcome, requests } = await ask(threatfox, hosts.harmless);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      query: 'search_ioc',
      search_term: hosts.harmless,
      exact_match: true,
    });
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it('takes a text in place of the list for "nothing"', async () => {
    const { outcome } = await ask(threatfox, 'nobody.heard-of.example');
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });
});

describe('one key for both', () => {
  it.each([urlhaus, threatfox])('$id sends it in a header', async source => {
    const { requests } = await ask(source, source === urlhaus ? malware : hosts.malware);
    expect(requests[0]?.headers['auth-key']).toBe(key);
    expect(requests[0]?.url.href).not.toContain(key);
  });

  it.each([urlhaus, threatfox])('$id says under 200 that it is wrong', async source => {
    const value = source === urlhaus ? malware : hosts.malware;
    const { outcome } = await ask(source, value, { fault: 'bad-key' });
    expect(outcome).toMatchObject({ code: 'bad-key' });
  });
});
