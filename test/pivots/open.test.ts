import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import { parseCustomPivot } from '../../utils/pivots/custom.ts';
import { type PivotWishes, pivotsFor } from '../../utils/pivots/open.ts';
import type { Offer, Pivot } from '../../utils/pivots/types.ts';

const target = (url: string) => parseTarget(url) as Target;
const link = target('https://login.evil.example/reset?token=1#top');

function find(
  id: string,
  of: Target = link,
  addresses: readonly string[] = [],
  wishes: PivotWishes = {},
): Offer | undefined {
  return pivotsFor(of, addresses, wishes).find(offer => offer.id === id);
}

const custom = (template: string, more = {}) =>
  parseCustomPivot({ id: 'own', name: 'Own', template, ...more }) as Pivot;

describe('what a pivot is told', () => {
  it.each([
    ['urlscan', 'login.evil.example', 'hostname'],
    ['netcraft', 'login.evil.example', 'hostname'],
    ['moz', 'login.evil.example', 'hostname'],
    ['pulsedive', 'login.evil.example', 'hostname'],
    ['whois', 'evil.example', 'domain'],
    ['intodns', 'evil.example', 'domain'],
    ['dnsdumpster', 'evil.example', 'domain'],
    ['phishtank', link.url, 'url'],
  ])('%s learns %s, the least that does the job', (id, value, discloses) => {
    expect(find(id)).toMatchObject({ value, discloses });
  });

  it('is the domain where the host is nothing more', () => {
    const bare = target('https://evil.example/reset');
    expect(find('otx', bare)).toMatchObject({
      url: 'https://otx.alienvault.com/indicator/domain/evil.example',
      discloses: 'domain',
    });
    expect(find('urlvoid', bare)).toMatchObject({ value: 'evil.example', discloses: 'domain' });
  });

  it('is the registered domain, not the guest of a shared one', () => {
    const guest = target('https://evil.vercel.app/');
    expect(find('whois', guest)?.value).toBe('vercel.app');
    expect(find('urlvoid', guest)?.value).toBe('evil.vercel.app');
  });

  it('is the A-label of an international name', () => {
    const greek = target('https://παράδειγμα.example/');
    expect(find('urlvoid', greek)?.url).toBe(
      'https://www.urlvoid.com/scan/xn--hxajbheg2az3al.example/',
    );
  });

  it('leaves no www in front of a domain', () => {
    expect(find('intodns', target('https://www.evil.example/'))?.url).toBe(
      'https://intodns.com/evil.example',
    );
  });

  it('never holds the path or the query, but where the whole link is said to go out', () => {
    const telling = pivotsFor(link, ['203.0.113.7'])
      .map(({ whole, ...offer }) => offer)
      .filter(offer => offer.discloses !== 'url' && JSON.stringify(offer).includes('token'));
    expect(telling).toEqual([]);
  });

  it('is the whole link in an offer of its own, where the link is more than its host', () => {
    const whole = `https://urlquery.net/search?q=${encodeURIComponent(link.url)}`;
    expect(find('urlquery')?.whole).toBe(whole);
    expect(find('urlquery', target('https://login.evil.example/'))?.whole).toBeUndefined();
    expect(find('whois')?.whole).toBeUndefined();
  });

  it.each(['ip2location', 'ipvoid', 'shodan'])('%s gets an address already learned', id => {
    expect(find(id, link, ['2001:db8::7', '203.0.113.7'])).toMatchObject({
      value: '203.0.113.7',
      discloses: 'ip',
    });
    expect(find(id, link, ['2001:db8::7'])?.value).toBe('2001:db8::7');
  });

  it('is an address only where nothing less would do', () => {
    expect(find('robtex', link, ['203.0.113.7'])?.value).toBe('login.evil.example');
  });

  it.each([
    ['http://203.0.113.7/a?b', 'robtex', 'https://www.robtex.com/ip-lookup/203.0.113.7'],
    ['http://[2001:db8::7]/a', 'robtex', 'https://www.robtex.com/ip-lookup/2001:db8::7'],
    ['http://[2001:db8::7]/a', 'ipaddress', 'https://www.ipaddress.com/ipv6/2001%3Adb8%3A%3A7'],
  ])('for %s is the address itself', (url, id, expected) => {
    expect(find(id, target(url), ['198.51.100.1'])).toMatchObject({
      url: expected,
      discloses: 'ip',
    });
  });
});

describe('what is offered', () => {
  it('lists a tool for addresses without an address to open', () => {
    expect(find('ip2location')).toMatchObject({
      url: null,
      host: 'www.ip2location.com',
      value: '',
      discloses: 'ip',
    });
    expect(find('ipvoid')).not.toHaveProperty('copy');
  });

  it('keeps addresses of a network of one’s own to itself', () => {
    expect(find('ip2location', link, ['10.1.2.3', 'fd00::1'])?.url).toBeNull();
    expect(find('ip2location', link, ['10.1.2.3', '203.0.113.7'])?.value).toBe('203.0.113.7');
  });

  it('leaves out what knows nothing of addresses', () => {
    const ids = pivotsFor(target('http://203.0.113.7/'), []).map(offer => offer.id);
    expect(ids).not.toContain('crtsh');
    expect(ids).toContain('abuseipdb');
  });

  it.each([
    'http://intranet/',
    'http://10.0.0.5/',
    'http://[fe80::1]/',
    'http://wiki.corp.internal/',
  ])('is nothing for %s', url => {
    const own = [custom('https://siem.company.example/?u={url}')];
    expect(pivotsFor(target(url), ['203.0.113.7'], { custom: own })).toEqual([]);
  });

  it('is nothing for what the policy calls internal, and all the rest for others', () => {
    const wishes = {
      internalDomains: ['evil.example'],
      custom: [custom('https://a.example/{host}')],
    };
    expect(pivotsFor(link, ['203.0.113.7'], wishes)).toEqual([]);
    expect(pivotsFor(target('https://notevil.example/'), [], wishes)).not.toEqual([]);
  });

  it('is nothing for a wrapper that nobody could open', () => {
    const wrapper = {
      id: 'gate',
      name: 'Gate',
      kind: 'gateway',
      url: link.url,
      opened: false,
    } as const;
    expect(pivotsFor({ ...link, wrappers: [wrapper] }, [])).toEqual([]);
    expect(pivotsFor({ ...link, wrappers: [{ ...wrapper, opened: true }] }, [])).not.toEqual([]);
  });

  it('has favorites first in their own order, the rest as it was', () => {
    const plain = pivotsFor(link, []).map(offer => offer.id);
    const favorites = ['whois', 'gone-by-now', 'otx'];
    const sorted = pivotsFor(link, [], { favorites }).map(offer => offer.id);
    const rest = plain.filter(id => !favorites.includes(id));
    expect(sorted).toEqual(['whois', 'otx', ...rest]);
  });

  it('hides what the administrator hides, their own included', () => {
    const wishes = { hidden: ['otx', 'own'], custom: [custom('https://a.example/{host}')] };
    const ids = pivotsFor(link, [], wishes).map(offer => offer.id);
    expect(ids).not.toContain('otx');
    expect(ids).not.toContain('own');
  });

  it('leaves out an own pivot with the id of a shipped one', () => {
    const own = custom('https://otx.company.example/{host}', { id: 'otx' });
    const found = pivotsFor(link, [], { custom: [own] }).filter(offer => offer.id === 'otx');
    expect(found.map(offer => offer.host)).toEqual(['otx.alienvault.com']);
  });
});

describe('an administrator’s own pivot', () => {
  const open = (template: string, of = link, addresses: readonly string[] = []) =>
    find('own', of, addresses, { custom: [custom(template)] });

  it.each([
    ['https://w.example/?q={host}', 'https://w.example/?q=login.evil.example', 'hostname'],
    ['https://w.example/{domain}', 'https://w.example/evil.example', 'domain'],
    [
      'https://w.example/#{url}',
      'https://w.example/#https%3A%2F%2Flogin.evil.example%2Freset%3Ftoken%3D1%23top',
      'url',
    ],
    [
      'https://w.example/{domain}/{host}',
      'https://w.example/evil.example/login.evil.example',
      'hostname',
    ],
  ])('fills in %s', (template, url, discloses) => {
    expect(open(template)).toMatchObject({ url, discloses });
  });

  it('names everything that it tells', () => {
    expect(open('https://w.example/{url}?ip={ip}', link, ['203.0.113.7'])).toMatchObject({
      value: `${link.url}, 203.0.113.7`,
      discloses: 'url',
    });
    expect(open('https://w.example/{host}?d={domain}')?.value).toBe('login.evil.example');
  });

  it('waits for an address that it needs', () => {
    expect(open('https://w.example/{host}?ip={ip}')?.url).toBeNull();
    expect(open('https://w.example/{ip}')?.url).toBeNull();
    expect(open('https://w.example/{ip}', link, ['203.0.113.7'])?.url).toBe(
      'https://w.example/203.0.113.7',
    );
  });

  it('takes an address for a host, and for no domain', () => {
    const address = target('http://[2001:db8::7]/');
    expect(open('https://w.example/{host}', address)).toMatchObject({
      url: 'https://w.example/2001%3Adb8%3A%3A7',
      discloses: 'ip',
    });
    expect(open('https://w.example/{domain}', address)).toBeUndefined();
  });
});
