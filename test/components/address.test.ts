import { describe, expect, it } from 'vitest';
import {
  cutAddress,
  inItsLetters,
  shorten,
  shortenAddress,
  webLink,
} from '../../components/address.ts';
import { target } from './samples.ts';

describe('cutAddress', () => {
  it.each([
    ['https://evil.example/', 'evil.example', ['https://', '', 'evil.example', '/']],
    [
      'https://paypal.com.evil.example:8443/a?b#c',
      'evil.example',
      ['https://', 'paypal.com.', 'evil.example', ':8443/a?b#c'],
    ],
    [
      'https://paypal.com@evil.example/login@home',
      'evil.example',
      ['https://paypal.com@', '', 'evil.example', '/login@home'],
    ],
    [
      'https://evil.example/?next=https://evil.example',
      'evil.example',
      ['https://', '', 'evil.example', '/?next=https://evil.example'],
    ],
  ])('%s stands out as %s', (url, domain, parts) => {
    expect(Object.values(cutAddress(target(url, domain)))).toEqual(parts);
  });

  it.each([
    ['http://192.0.2.1:8080/x', '192.0.2.1', '192.0.2.1', ':8080/x'],
    ['http://[2001:db8::1]:8080/x', '2001:db8::1', '[2001:db8::1]', ':8080/x'],
  ])('%s stands out whole', (url, host, domain, after) => {
    const cut = cutAddress({ url, host, domain: null });
    expect([cut.domain, cut.after]).toEqual([domain, after]);
  });

  it('loses nothing of the address', () => {
    const url = 'https://user:pass@a.b.evil.example:8443/p/q?r=s#t';
    expect(Object.values(cutAddress(target(url, 'evil.example'))).join('')).toBe(url);
  });
});

describe('shortenAddress', () => {
  it('never shortens the domain, however long', () => {
    const domain = `${'a'.repeat(60)}.example`;
    const sub = 'paypal.com.'.repeat(10);
    const cut = cutAddress(target(`https://${sub}${domain}/${'p'.repeat(500)}`, domain));
    const short = shortenAddress(cut);
    expect(short.domain).toBe(domain);
    expect(short.subdomain.length).toBeLessThan(40);
    expect(short.subdomain.endsWith('.')).toBe(true);
    expect(short.after.length).toBeLessThan(60);
  });
});

describe('shorten', () => {
  it('keeps both ends and the length it was given', () => {
    expect(shorten('abcdefghijkl', 6)).toBe('abc…kl');
    expect(shorten('abcdef', 6)).toBe('abcdef');
  });
});

describe('webLink', () => {
  it.each([
    ['https://a.example/', true],
    ['http://a.example/', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['/options.html', false],
    ['', false],
    [undefined, false],
  ])('%s may become a link: %s', (url, may) => {
    expect(webLink(url)).toBe(may ? url : null);
  });
});

describe('inItsLetters', () => {
  const garden = target(
    'https://www.xn--grten-gra.example/xn--grten-gra',
    'xn--grten-gra.example',
    {
      host: 'www.xn--grten-gra.example',
      unicodeHost: 'www.gürten.example',
    },
  );

  it('shows a name in the letters it stands for, and leaves the path as it is', () => {
    expect(inItsLetters({ signals: [] }, garden)).toEqual({
      url: 'https://www.gürten.example/xn--grten-gra',
      host: 'www.gürten.example',
      domain: 'gürten.example',
    });
  });

  it('never shows letters that look like another name', () => {
    const signals = [{ id: 'mixed-scripts' as const, level: 'strong' as const, values: {} }];
    expect(inItsLetters({ signals }, garden)).toBe(garden);
  });
});
