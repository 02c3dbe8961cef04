import { describe, expect, it } from 'vitest';
import { threatfox } from '../../utils/sources/threatfox.ts';
import { urlhaus } from '../../utils/sources/urlhaus.ts';
import { keys } from '../simulator/keys.ts';
import { createState } from '../simulator/state.ts';
import { ask, hosts, told } from './harness.ts';

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

  it('tells the newest date of its entries, and that none is online any more', async () => {
    const url = (url_status: string, date_added: string) => ({ url_status, date_added });
    const urls = [
      url('offline', '2024-05-06 07:08:09 UTC'),
      url('offline', '2023-01-01 00:00:00 UTC'),
    ];
    const body = { query_status: 'ok', firstseen: '2022-01-01 00:00:00 UTC', urls };
    const seenAt = Date.UTC(2024, 4, 6, 7, 8, 9);
    expect(await told(urlhaus, { body })).toMatchObject({ seenAt, offline: true });
    const online = { ...body, urls: [...urls, url('online', '2020-01-01 00:00:00 UTC')] };
    expect(await told(urlhaus, { body: online })).not.toHaveProperty('offline');
  });

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

  it('asks for no exact match, which entries with a port or a path are not, and drops other hosts', async () => {
    const { outcome, requests } = await ask(threatfox, hosts.harmless);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      query: 'search_ioc',
      search_term: hosts.harmless,
    });
    expect(outcome).toMatchObject({ rating: 'no-data' });
  });

  it.each([
    { ioc: '203.0.113.9:8443', about: '203.0.113.9', rating: 'malicious' },
    { ioc: '[2001:db8::9]:443', about: '2001:db8::9', rating: 'malicious' },
    {
      ioc: 'https://cdn.somebody.workers.dev/api/x',
      about: 'cdn.somebody.workers.dev',
      rating: 'malicious',
    },
    {
      ioc: 'https://box.somebody.hopto.org/a',
      about: 'box.somebody.hopto.org',
      rating: 'malicious',
    },
    { ioc: '203.0.113.99:8443', about: '203.0.113.9', rating: 'no-data' },
    { ioc: 'https://other.workers.dev/x', about: 'workers.dev', rating: 'no-data' },
  ])('takes $ioc for $rating, asked about $about', async ({ ioc, about, rating }) => {
    const data = [{ id: '7', ioc, confidence_level: 90, first_seen: '2026-02-03 04:05:06 UTC' }];
    const outcome = await told(threatfox, { about, body: { query_status: 'ok', data } });
    expect(outcome).toMatchObject({ rating });
    const full = { strength: 'medium', seenAt: Date.UTC(2026, 1, 3, 4, 5, 6) };
    if (rating !== 'no-data') expect(outcome).toMatchObject(full);
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
