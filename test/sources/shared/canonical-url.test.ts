import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlExpressions } from '../../../utils/sources/shared/canonical-url.ts';

describe('Safe Browsing writes a URL so that every spelling is one', () => {
  // Each row is one rule of Google's description, with hosts of our own.
  it.each([
    { url: 'http://host.example/%25%32%35', written: 'host.example/%25' },
    { url: 'http://host.example/%25%32%35%25%32%35', written: 'host.example/%25%25' },
    { url: 'http://host.example/%2525252525252525', written: 'host.example/%25' },
    { url: 'http://host.example/asdf%25%32%35asd', written: 'host.example/asdf%25asd' },
    { url: 'http://host.example/%%%25%32%35asd%%', written: 'host.example/%25%25%25asd%25%25' },
    { url: 'http://203.0.113.9/%2E%73%65%63%75%72%65/', written: '203.0.113.9/.secure/' },
    { url: 'http://203.0.113.9/up/%20%20/.verify/', written: '203.0.113.9/up/%20%20/.verify/' },
    { url: 'http://3405803785/blah', written: '203.0.113.9/blah' },
    { url: 'http://www.host.example/blah/..', written: 'www.host.example/' },
    { url: 'http://www.host.example/a/%2e%2e/b', written: 'www.host.example/b' },
    { url: 'http://www.host.example/blah#frag', written: 'www.host.example/blah' },
    { url: 'http://host.example/foo#bar#baz', written: 'host.example/foo' },
    { url: 'http://www.HOST.example/', written: 'www.host.example/' },
    { url: 'http://www.host.example./', written: 'www.host.example/' },
    { url: 'http://www.host.example/foo\tbar\rbaz\n2', written: 'www.host.example/foobarbaz2' },
    { url: 'http://www.host.example/q?r?s', written: 'www.host.example/q?r?s' },
    { url: 'http://host.example/foo;', written: 'host.example/foo;' },
    { url: 'http://host.example/foo?bar;', written: 'host.example/foo?bar;' },
    { url: 'http://www.host.example:1234/', written: 'www.host.example/' },
    { url: '  http://www.host.example/  ', written: 'www.host.example/' },
    { url: 'http://host.example/ab%23cd', written: 'host.example/ab%23cd' },
    { url: 'http://host.example//two?more//slashes', written: 'host.example/two?more//slashes' },
    { url: 'http://user:word@host.example/', written: 'host.example/' },
    // Bytes beyond ASCII stay the bytes they are.
    { url: 'http://host.example/%E3%81%82', written: 'host.example/%E3%81%82' },
    { url: 'http://host.example/あ?q=é', written: 'host.example/%E3%81%82?q=%C3%A9' },
    { url: 'http://host.example/%80%FF', written: 'host.example/%80%FF' },
    { url: 'http://host.example/a%09b%0Ac', written: 'host.example/a%09b%0Ac' },
    { url: 'http://host.example/a%5Cb', written: 'host.example/a\\b' },
  ])('$url', ({ url, written }) => {
    const canonical = canonicalUrl(url);
    expect(canonical && canonical.host + canonical.path + (canonical.query ?? '')).toBe(written);
  });

  it.each(['ftp://host.example/', 'javascript:alert(1)', 'nothing'])('not %s', url => {
    expect(canonicalUrl(url)).toBeNull();
  });
});

describe('expressions under which a URL may be listed', () => {
  it('are the page with and without its query, the root, and each directory, for each host', () => {
    expect(urlExpressions('http://a.b.site.example/1/2.html?param=1', 'site.example')).toEqual([
      'a.b.site.example/1/2.html?param=1',
      'a.b.site.example/1/2.html',
      'a.b.site.example/',
      'a.b.site.example/1/',
      'b.site.example/1/2.html?param=1',
      'b.site.example/1/2.html',
      'b.site.example/',
      'b.site.example/1/',
      'site.example/1/2.html?param=1',
      'site.example/1/2.html',
      'site.example/',
      'site.example/1/',
    ]);
  });

  it('take four hosts from the registrable domain up beside the exact one', () => {
    const hosts = urlExpressions('http://a.b.c.d.e.f.site.example/', 'site.example');
    expect(hosts).toEqual([
      'a.b.c.d.e.f.site.example/',
      'd.e.f.site.example/',
      'e.f.site.example/',
      'f.site.example/',
      'site.example/',
    ]);
  });

  it('take at most four directories from the root down', () => {
    const paths = urlExpressions('http://site.example/1/2/3/4/5/6', 'site.example');
    expect(paths).toEqual(
      ['/1/2/3/4/5/6', '/', '/1/', '/1/2/', '/1/2/3/'].map(path => `site.example${path}`),
    );
  });

  it('have one host only for an address, and for a name without a registrable domain', () => {
    expect(urlExpressions('http://203.0.113.9/1/', null)).toEqual([
      '203.0.113.9/1/',
      '203.0.113.9/',
    ]);
    expect(urlExpressions('http://[2001:db8::1]/', null)).toEqual(['[2001:db8::1]/']);
    expect(urlExpressions('http://vercel.app/', null)).toEqual(['vercel.app/']);
  });
});
