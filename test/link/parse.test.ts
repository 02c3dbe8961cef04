import { describe, expect, it } from 'vitest';
import { indicatorOf } from '../../utils/link/indicators.ts';
import { parseTarget } from '../../utils/link/parse.ts';
import type { IndicatorType } from '../../utils/link/types.ts';

describe('parseTarget', () => {
  it.each([
    [
      'https://a.evil.example/x',
      {
        host: 'a.evil.example',
        domain: 'evil.example',
        registeredDomain: 'evil.example',
        sharedSuffix: null,
        ip: null,
      },
    ],
    [
      'https://a.evil.co.uk./',
      {
        host: 'a.evil.co.uk',
        domain: 'evil.co.uk',
        registeredDomain: 'evil.co.uk',
        sharedSuffix: null,
        ip: null,
      },
    ],
    [
      'https://evil.vercel.app/',
      {
        host: 'evil.vercel.app',
        domain: 'evil.vercel.app',
        registeredDomain: 'vercel.app',
        sharedSuffix: 'vercel.app',
        ip: null,
      },
    ],
    [
      'https://vercel.app/',
      {
        host: 'vercel.app',
        domain: null,
        registeredDomain: 'vercel.app',
        sharedSuffix: null,
        ip: null,
      },
    ],
    [
      'https://co.uk/',
      { host: 'co.uk', domain: null, registeredDomain: null, sharedSuffix: null, ip: null },
    ],
    [
      'http://localhost:3000/',
      { host: 'localhost', domain: null, registeredDomain: null, sharedSuffix: null, ip: null },
    ],
    [
      'http://0300.0.2.1:8080/',
      { host: '192.0.2.1', domain: null, registeredDomain: null, sharedSuffix: null, ip: 'ipv4' },
    ],
    [
      'http://[2001:DB8::1]:8080/',
      { host: '2001:db8::1', domain: null, registeredDomain: null, sharedSuffix: null, ip: 'ipv6' },
    ],
    [
      'https://MÜNCHEN.example/',
      { host: 'xn--mnchen-3ya.example', unicodeHost: 'münchen.example', ip: null },
    ],
    [
      'https://user:pw@evil.example:8443/#x',
      {
        url: 'https://user:pw@evil.example:8443/#x',
        host: 'evil.example',
        unicodeHost: 'evil.example',
      },
    ],
  ])('reads %s', (url, expected) => expect(parseTarget(url)).toMatchObject(expected));

  it.each([
    'ftp://evil.example/',
    'javascript:alert(1)',
    'evil.example',
    '',
    'https://',
    'http://./',
    'https://a b/',
  ])('takes %j for no target', url => expect(parseTarget(url)).toBeNull());
});

describe('indicatorOf', () => {
  it.each<[string, IndicatorType, string | null]>([
    ['https://a.evil.vercel.app/x', 'url', 'https://a.evil.vercel.app/x'],
    ['https://a.evil.vercel.app/x', 'hostname', 'a.evil.vercel.app'],
    ['https://a.evil.vercel.app/x', 'domain', 'vercel.app'],
    ['https://a.evil.vercel.app/x', 'ipv4', null],
    ['http://192.0.2.1/', 'ipv4', '192.0.2.1'],
    ['http://192.0.2.1/', 'ipv6', null],
    ['http://192.0.2.1/', 'hostname', null],
    ['http://192.0.2.1/', 'domain', null],
    ['http://[2001:db8::1]/', 'ipv6', '2001:db8::1'],
    ['http://[2001:db8::1]/', 'ipv4', null],
  ])('%s as %s: %s', (url, type, value) => {
    const target = parseTarget(url);
    expect(target && indicatorOf(target, type)).toEqual(value === null ? null : { type, value });
  });
});
