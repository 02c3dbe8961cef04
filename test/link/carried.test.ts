import { describe, expect, it } from 'vitest';
import { findCarried } from '../../utils/link/carried.ts';

const inner = 'https://login.bank-check.example/start?step=1';
const once = encodeURIComponent(inner);
const twice = encodeURIComponent(once);
const base64 = btoa(inner);
const base64url = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

describe('an address that a link leads on to', () => {
  it.each([
    ['a redirecting parameter', `https://news.example/track?url=${once}`],
    [
      'with a name of several words',
      `https://sso.example/auth?client_id=7&redirect_uri=${once}&state=9`,
    ],
    ['in another spelling', `https://sso.example/auth?ReturnUrl=${once}`],
    ['SAML', `https://sso.example/saml?RelayState=${once}`],
    ['encoded twice', `https://news.example/a/b/c?a=1&b=2&c=3&goto=${twice}`],
    ['base64', `https://news.example/click?u=${base64}`],
    ['base64url', `https://news.example/click?u=${base64url}`],
    ['base64, percent-encoded', `https://news.example/click?u=${encodeURIComponent(base64)}`],
    ['the tail of the path', `https://isolate.example/browse/${inner}`],
    ['the tail, encoded', `https://isolate.example/safelink/${once}`],
    ['the tail, base64', `https://isolate.example/l/${base64url}`],
    ['a fragment', `https://news.example/#${inner}`],
    ['a parameter of a fragment', `https://news.example/app#/go?target=${once}`],
    ['an unknown name on a link that does little else', `https://news.example/?foo=${once}`],
    ['an unknown folder on a link that does little else', `https://news.example/zz/${base64url}`],
    ['out of HTML source', `https://news.example/go?id=1&amp;dest=${once}`],
    [
      'a name of several words',
      `https://news.example/a/b/c?a=1&b=2&c=3&redirect_after_login=${once}`,
    ],
    ['a name in brackets', `https://news.example/a/b/c?a=1&b=2&c=3&form[return_to]=${once}`],
    ['a name in another language', `https://news.example/a/b/c?a=1&b=2&c=3&ziel=${once}`],
    [
      'a counter of advertisements',
      `https://news.example/a/b/ck.php?oaparams=2__bannerid=1__zoneid=2__oadest=${once}`,
    ],
    ['a sign-in at Facebook', `https://www.facebook.com/dialog/oauth?redirect_uri=${once}`],
    ['hexadecimal digits', `https://news.example/click?u=${Buffer.from(inner).toString('hex')}`],
    ['the whole query', `https://news.example/a/b/out.cgi?${inner}`],
    ['one encoded segment among others', `https://news.example/CL0/${once}/1/0102-00/qR=42`],
    ['one base64 segment among others', `https://news.example/l/${base64url}/0102-00/qR42`],
    [
      'a segment whose scheme is not encoded',
      `https://news.example/CL0/https:${once.slice('https%3A'.length)}/1/0102-00/qR=42`,
    ],
  ])('%s', (_, link) => {
    expect(findCarried(link)).toEqual({ leads: inner, mentioned: [] });
  });

  it.each([
    [
      'without its scheme',
      'https://news.example/out?url=//bank-check.example/a',
      'https://bank-check.example/a',
    ],
    [
      'a backslash for a slash',
      'https://news.example/login?next=/\\bank-check.example/a',
      'https://bank-check.example/a',
    ],
    [
      'an encoded backslash',
      'https://news.example/login?next=%5C%5Cbank-check.example/a',
      'https://bank-check.example/a',
    ],
    [
      'a tab that browsers leave out',
      'https://news.example/login?next=/%09/bank-check.example/a',
      'https://bank-check.example/a',
    ],
    [
      'one slash too many',
      'https://news.example/login?next=///bank-check.example/a',
      'https://bank-check.example/a',
    ],
    [
      'a bare www',
      'https://news.example/out?url=www.bank-check.example/a',
      'http://www.bank-check.example/a',
    ],
    [
      'behind a second //',
      'https://news.example//bank-check.example/a',
      'https://bank-check.example/a',
    ],
  ])('%s', (_, link, leads) => {
    expect(findCarried(link).leads).toBe(leads);
  });
});

describe('an address that is only mentioned', () => {
  it.each([
    ['a picture', `https://shop.example/item/7?image=${once}`],
    ['where one came from', `https://shop.example/item?ref=${once}`],
    [
      'where one came from, in two words',
      `https://shop.example/a/b/c?a=1&b=2&c=3&page_url=${once}`,
    ],
    ['analytics', `https://shop.example/item?utm_source=${once}`],
    ['sharing', `https://www.facebook.com/sharer/sharer.php?u=${once}`],
    ['sharing, another', `https://twitter.com/intent/tweet?text=hi&url=${once}`],
    ['a validator', `https://validator.w3.org/nu/?doc=${once}`],
    ['a proxy of pictures', `https://images.weserv.nl/?url=${once}`],
    ['a site’s own proxy of pictures', `https://shop.example/_next/image?url=${once}&w=640`],
    ['one value among many', `https://shop.example/a/b/c?foo=${once}&x=1&y=2&z=3`],
  ])('%s', (_, link) => {
    expect(findCarried(link)).toEqual({ leads: null, mentioned: [inner] });
  });
});

describe('no address at all', () => {
  it.each([
    ['a text that holds one', `https://shop.example/search?q=see%20${once}`],
    ['a name without a dot', 'https://shop.example/go?url=https%3A%2F%2Fintranet%2Fx'],
    ['a number', 'https://shop.example/go?url=42'],
    ['a word', 'https://shop.example/go?next=checkout'],
    ['a path of the same site', 'https://shop.example/login?next=%2Faccount%2Forders'],
    ['a folder of a file share', 'https://shop.example/go?path=%5C%5Cfiles%5Cx'],
    ['a digest', `https://shop.example/go?u=${'68747470'.repeat(8)}`],
    ['two slashes by mistake', 'https://shop.example/a//b/c'],
    ['base64 of something else', `https://shop.example/go?u=${btoa('no address in here at all')}`],
    ['another scheme', 'https://shop.example/go?url=mailto%3Aa%40b.example'],
  ])('%s', (_, link) => {
    expect(findCarried(link)).toEqual({ leads: null, mentioned: [] });
  });

  it('stays quick on a link made of addresses', () => {
    const long = `https://a.example/?${Array.from({ length: 2_000 }, () => `x=${twice}`).join('&')}`;
    expect(findCarried(long).mentioned.length).toBeLessThanOrEqual(10);
  });
});
