import { describe, expect, it } from 'vitest';
import { read, readLink } from '../../utils/link/read.ts';

describe('a link in another scheme offers the web address it carries', () => {
  it.each<[link: string, ...urls: string[]]>([
    ['microsoft-edge:https://shop.example/a', 'https://shop.example/a'],
    ['microsoft-edge:?url=https%3A%2F%2Fshop.example%2Fa&x=1', 'https://shop.example/a'],
    ['microsoft-edge:shop.example/a', 'http://shop.example/a'],
    ['view-source:https://shop.example/a', 'https://shop.example/a'],
    ['googlechrome://navigate?url=https://shop.example/a', 'https://shop.example/a'],
    ['googlechromes://shop.example/a', 'https://shop.example/a'],
    ['googlechrome://shop.example/a', 'http://shop.example/a'],
    ['x-safari-https://shop.example/a', 'https://shop.example/a'],
    ['firefox://open-url?url=https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a'],
    ['blob:https://shop.example/0f1e', 'https://shop.example/0f1e'],
    ['feed:https://shop.example/rss', 'https://shop.example/rss'],
    ['webcal://shop.example/c.ics', 'https://shop.example/c.ics'],
    ['ms-word:ofe|u|https://shop.example/a.docx', 'https://shop.example/a.docx'],
    ['ms-excel:ofv%7Cu%7Chttps://shop.example/a.xlsx', 'https://shop.example/a.xlsx'],
    [
      'itms-services://?action=download-manifest&url=https://shop.example/m',
      'https://shop.example/m',
    ],
    ['steam://openurl/https://shop.example/a', 'https://shop.example/a'],
    ['about:reader?url=https%3A%2F%2Fshop.example%2Fa', 'https://shop.example/a'],
    ['git+https://shop.example/a.git', 'https://shop.example/a.git'],
    ['jar:https://shop.example/a.jar!/b', 'https://shop.example/a.jar'],
    ['android-app://com.shop/https/shop.example/a', 'https://shop.example/a'],
    ["javascript:window.open('https://shop.example/a','_blank')", 'https://shop.example/a'],
    [
      'intent://shop.example/a?b=1#Intent;scheme=https;package=com.shop;S.browser_fallback_url=https%3A%2F%2Fb.example%2Fc;end',
      'https://shop.example/a?b=1',
      'https://b.example/c',
    ],
    [
      'intent://scan/#Intent;scheme=shop;S.browser_fallback_url=https%3A%2F%2Fb.example%2Fc;end',
      'https://b.example/c',
    ],
  ])('%s', (link, ...urls) => {
    expect(readLink(link).targets.map(it => it.url)).toEqual(urls);
    expect(read(link).targets.map(it => it.url)).toEqual(urls);
    expect(read(`see ${link} now`).targets.map(it => it.url)).toEqual(urls);
    const scheme = link.slice(0, link.indexOf(':') + 1);
    expect(readLink(link).targets[0]?.wrappers).toMatchObject([{ name: scheme, url: link }]);
  });

  it('opens a wrapper inside of it too', () => {
    const wrapped = 'https://urldefense.com/v3/__https://shop.example/a__;!!abc!x$';
    const [target] = readLink(`microsoft-edge:${wrapped}`).targets;
    expect(target?.url).toBe('https://shop.example/a');
    expect(target?.wrappers.map(it => it.id)).toEqual(['scheme', 'proofpoint-v3']);
  });

  it.each([
    'mailto:jane@shop.example?body=https://b.example/',
    'whatsapp://send?text=https%3A%2F%2Fb.example%2F',
    'tel:+81-3-0000-0000',
    'javascript:void(0)',
    "javascript:fetch('https://b.example/')",
    'data:text/html,<a href=https://b.example/>',
  ])('but not the one that %s only tells of', link =>
    expect(readLink(link)).toMatchObject({ targets: [], others: [{}] }),
  );
});

describe('the path of a file share', () => {
  it.each([
    ['\\\\files.example\\bills\\a.lnk', 'file://files.example/bills/a.lnk'],
    ['\\\\files[.]example\\bills', 'file://files.example/bills'],
    ['\\\\\\\\files.example\\\\bills\\\\a.lnk', 'file://files.example/bills/a.lnk'],
    ['\\\\files.example@SSL@8443\\DavWWWRoot\\a', 'file://files.example/DavWWWRoot/a'],
    ['//files.example@SSL/DavWWWRoot/a', 'file://files.example/DavWWWRoot/a'],
    ['\\\\fs01\\team$\\plan', 'file://fs01/team$/plan'],
  ])('%s is no web address', (text, url) => {
    const expected = { targets: [], others: [{ scheme: 'file', url }] };
    expect(read(text)).toEqual(expected);
    expect(read(`open ${text} now`)).toEqual(expected);
  });

  it.each(['C:\\Users\\jane', 'a\\\\b', '// comment', '\\\\d+\\.'])('is not %s', text =>
    expect(read(text).others).toEqual([]),
  );
});
