import { describe, expect, it } from 'vitest';
import { read, readLink } from '../../utils/link/read.ts';

const urlsIn = (text: string) => read(text).targets.map(target => target.url);

describe('a defanged link', () => {
  it.each([
    ['hxxp://evil.example/', 'http://evil.example/'],
    ['hXXps://evil[.]example/a[.]php', 'https://evil.example/a.php'],
    ['HXXP://EVIL[.]EXAMPLE/', 'http://evil.example/'],
    ['h**p://evil{.}example/', 'http://evil.example/'],
    ['h[tt]ps://evil(.)example', 'https://evil.example/'],
    ['htxp://evil.example/', 'http://evil.example/'],
    ['ttps://evil.example/x', 'https://evil.example/x'],
    ['meow://evil.example/', 'http://evil.example/'],
    ['hxxps[:]//evil[dot]example/x', 'https://evil.example/x'],
    ['hxxps[://]evil(DOT)example/', 'https://evil.example/'],
    ['hxxp:\\\\evil\\.example\\a', 'http://evil.example/a'],
    ['http:\\\\evil.example\\a', 'http://evil.example/a'],
    ['https://evil.]example/', 'https://evil.example/'],
    ['https://evil[.example/', 'https://evil.example/'],
    ['hxxp : // evil [.] example', 'http://evil.example/'],
    ['hxxp://evil dot example dot com/path', 'http://evil.example.com/path'],
    ['https://evil。example/a', 'https://evil.example/a'],
    ['https://evil．example/a', 'https://evil.example/a'],
    ['https://evil｡example/a', 'https://evil.example/a'],
    ['ｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ／ａ', 'https://evil.example/a'],
    ['http://ev\u200bil.exa\u00admple/', 'http://evil.example/'],
    ['\u200bhxxp://ev\u200bil[.]exa\u00admple/\ufeff', 'http://evil.example/'],
    ['hxxp://192[.]0[.]2[.]1[:]8080/x', 'http://192.0.2.1:8080/x'],
    ['hxxp://user[@]evil[.]example/', 'http://user@evil.example/'],
    ['https://https://evil.example/x', 'https://evil.example/x'],
    ['http://hxxps://evil[.]example/x', 'https://evil.example/x'],
    ['hxxp://evil[.]example[/]path', 'http://evil.example/path'],
    ['https://evil(.)example/a(.)b', 'https://evil.example/a.b'],
    ['hxxps://evil[.]example/a(.)b', 'https://evil.example/a(.)b'],
  ])('%s is %s', (text, expected) => expect(urlsIn(text)).toEqual([expected]));
});

describe('a link without its scheme', () => {
  it.each([
    ['evil.com', 'http://evil.com/'],
    ['www.evil.example/path', 'http://www.evil.example/path'],
    ['evil.com:8080/x', 'http://evil.com:8080/x'],
    ['evil[.]example', 'http://evil.example/'],
    ['evil dot example', 'http://evil.example/'],
    ['login.evil.example/a?b', 'http://login.evil.example/a?b'],
    ['192.0.2.1/path', 'http://192.0.2.1/path'],
    ['2001:db8::1', 'http://[2001:db8::1]/'],
    ['[2001:db8::1]:8080/a', 'http://[2001:db8::1]:8080/a'],
    ['例え.jp', 'http://xn--r8jz45g.jp/'],
    ['evil.com/?u=https://good.example', 'http://evil.com/?u=https://good.example'],
  ])('%s is %s', (text, expected) => expect(urlsIn(text)).toEqual([expected]));
});

describe('an unusual address', () => {
  it.each([
    ['http://3221225985/', 'http://192.0.2.1/'],
    ['http://0xC0.0.2.1/', 'http://192.0.2.1/'],
    ['http://0300.0.02.01/', 'http://192.0.2.1/'],
    ['http://[2001:DB8:0::1]/x', 'http://[2001:db8::1]/x'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
    ['https://evil%2eexample/', 'https://evil.example/'],
  ])('%s is %s', (text, expected) => expect(urlsIn(text)).toEqual([expected]));
});

describe('a valid URL', () => {
  it.each([
    'https://evil.example/a[.]b',
    'https://evil.example/?q=hxxp://good[.]example',
    'https://evil.example/a(dot)b',
    'https://evil.example/login.',
    'https://evil.example/a)',
    'https://evil.example/x,https://b.example/',
    'https://user:pass@evil.example/x',
  ])('%s stays as it is', url => expect(urlsIn(url)).toEqual([url]));

  it('keeps a spelled-out dot in its path', () =>
    expect(urlsIn('https://evil.example/a dot b')).toEqual(['https://evil.example/a%20dot%20b']));
});

describe('links in a text', () => {
  it.each<[string, string[]]>([
    [
      'See https://evil.example/a, then https://b.example/c.',
      ['https://evil.example/a', 'https://b.example/c'],
    ],
    [
      'https://b.example/ x https://a.example/ x https://b.example/',
      ['https://b.example/', 'https://a.example/'],
    ],
    ['text: https://a.example/,https://b.example/', ['https://a.example/', 'https://b.example/']],
    ['(see https://evil.example/a_(b)), ok', ['https://evil.example/a_(b)']],
    ['"https://evil.example/x"', ['https://evil.example/x']],
    ["'https://evil.example/x'", ['https://evil.example/x']],
    ['**https://evil.example/x**', ['https://evil.example/x']],
    ['<https://evil.example/x>', ['https://evil.example/x']],
    [
      '<a href="https://evil.example/x">https://good.example</a>',
      ['https://evil.example/x', 'https://good.example/'],
    ],
    [
      '[https://good.example](https://evil.example/a_(b))',
      ['https://good.example/', 'https://evil.example/a_(b)'],
    ],
    [
      '<https://evil.example/x|good.example/y>',
      ['https://evil.example/x', 'http://good.example/y'],
    ],
    ['<https://evil.example/lo\r\n  ng/path>', ['https://evil.example/long/path']],
    ['Go to https://evil.example/lo=\r\ngin?a=3Db today', ['https://evil.example/login?a=b']],
    ['https://evil.example/?q=\nNext line', ['https://evil.example/?q=']],
    ['{"u":"https:\\/\\/evil.example\\/a"}', ['https://evil.example/a']],
    ['hxxp://evil[.]example, hxxp://b[.]example', ['http://evil.example/', 'http://b.example/']],
    ['<a href="https://evil.example/?a=1&amp;b=2">', ['https://evil.example/?a=1&b=2']],
    ['visit evil.com. And end.It is setup.py', ['http://evil.com/']],
    ['www.evil.example/path.', ['http://www.evil.example/path']],
    ['the dot com bubble', []],
    ['write to john.doe@evil.com or a[@]evil[.]com', []],
    ['note:foo 12:30 C:\\Users e.g. and/or', []],
    ['', []],
  ])('%j holds %j', (text, expected) => expect(urlsIn(text)).toEqual(expected));
});

describe('links in Japanese text', () => {
  it.each<[string, string[]]>([
    ['詳細はhttps://evil.example/pathをご覧ください。', ['https://evil.example/path']],
    ['https://evil.example/a。', ['https://evil.example/a']],
    [
      '「https://evil.example/a」、https://evil.example/b）',
      ['https://evil.example/a', 'https://evil.example/b'],
    ],
    ['https://evil.exampleにアクセス', ['https://evil.example/']],
    ['アクセス https://evil.example/に', ['https://evil.example/']],
    ['詳細はevil.comです', ['http://evil.com/']],
    [
      '開く https://evil.example/ログイン から',
      ['https://evil.example/%E3%83%AD%E3%82%B0%E3%82%A4%E3%83%B3'],
    ],
    ['https://ja.example/wiki/日本語', ['https://ja.example/wiki/%E6%97%A5%E6%9C%AC%E8%AA%9E']],
  ])('%s holds %j', (text, expected) => expect(urlsIn(text)).toEqual(expected));
});

describe('links into other than the web', () => {
  it.each([
    ['javascript:alert(1) // x', 'javascript', 'javascript:alert(1) // x'],
    ['data:text/html,<b>x', 'data', 'data:text/html,<b>x'],
    ['file:///C:/x', 'file', 'file:///C:/x'],
    ['fxp://evil[.]example/x', 'ftp', 'ftp://evil.example/x'],
    ['mail mailto:a@b.example now', 'mailto', 'mailto:a@b.example'],
    ['custom+app://do/it', 'custom+app', 'custom+app://do/it'],
  ])('%s comes out beside the targets', (text, scheme, url) =>
    expect(read(text)).toEqual({ targets: [], others: [{ scheme, url }] }),
  );
});

describe('readLink', () => {
  it.each([
    ['https://evil.example/a[.]b', 'https://evil.example/a[.]b'],
    ['https://evil(.)example/', 'https://evil(.)example/'],
    ['https://evil.example/a b dot c', 'https://evil.example/a%20b%20dot%20c'],
    ['http://evil[.]example/', 'http://evil.example/'],
  ])('takes %s for %s', (url, expected) =>
    expect(readLink(url).targets.map(target => target.url)).toEqual([expected]),
  );

  it('hands other schemes on as they are', () =>
    expect(readLink('hxxp:x').others).toEqual([{ scheme: 'hxxp', url: 'hxxp:x' }]));
});

describe('a huge input', () => {
  const megabyte = 1_000_000;

  it.each([
    ['one word', 'a'.repeat(2 * megabyte)],
    ['hyphens', 'a-'.repeat(megabyte)],
    ['marks', 'a\u0301'.repeat(megabyte)],
    ['brackets', '<a'.repeat(megabyte)],
    ['punctuation', `x https://a.example/x${'.'.repeat(2 * megabyte)}x`],
    ['names with colons', 'a.data:'.repeat(280_000)],
    ['names with slashes', 'reset/a.'.repeat(250_000)],
    ['broken lines', 'https://a.example/x=\n'.repeat(90_000)],
    ['schemes', 'http://'.repeat(285_000)],
  ])('of %s is walked once', (_, text) => {
    const start = performance.now();
    read(text);
    // A quadratic walk would take minutes; the limit only has to tell them apart on a busy machine.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('of links is cut off at a thousand', () => {
    const text = Array.from({ length: 5_000 }, (_, index) => `https://h${index}.example/`).join(
      ' ',
    );
    expect(read(text).targets).toHaveLength(1_000);
  });
});
