import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../utils/list/digest.ts';
import { nameOf, namesOf } from '../../utils/list/names.ts';
import { type ListForm, listForms } from '../../utils/list/types.ts';
import { targetAt } from './sample.ts';

/** What README promises of the canonical form, so that others can write a list too. */
const vectors: readonly (readonly [url: string, form: ListForm, text: string, digest: string])[] = [
  ['https://WWW.Evil.example./', 'host', 'www.evil.example', '2cd85c2845a1f9fcfbcb1c785c4aeb54'],
  ['https://evil.example:8443/', 'domain', 'evil.example', 'e21b45c40cae456756d252bf05fa16ab'],
  ['https://bücher.example/', 'host', 'xn--bcher-kva.example', '9e46f4687d1b6b195f19434b8d35119f'],
  ['http://[2001:DB8::1]/', 'host', '2001:db8::1', '6f8e85d7528837f01a018e0ab8f7e084'],
  [
    'http://[2001:DB8::1]:8080/a',
    'page',
    '[2001:db8::1]:8080/a',
    '1cc545a63c154192642d6461fd9fd792',
  ],
  [
    'https://evil.example:443/a/b?token=1#top',
    'page',
    'evil.example/a/b',
    'c106721a8e2c741fb6de69faf09b7e32',
  ],
  [
    'https://evil.example:8443/a/',
    'page',
    'evil.example:8443/a/',
    '212e764ec79c1709c1c4a78932f566fd',
  ],
  [
    'https://somebody@evil.example/%7euser/%e3%81%82',
    'page',
    'evil.example/~user/%E3%81%82',
    '6f01053586f42a7328acc86ee56c281f',
  ],
  [
    'https://evil.example/a|b^c"d',
    'page',
    'evil.example/a%7Cb%5Ec%22d',
    'b9f2caa88ecbbcc356f12f360c6ec4f5',
  ],
  [
    'https://evil.example/100%/%4',
    'page',
    'evil.example/100%25/%254',
    'a5ab4fd7ea7be4b2567f9b6ab461e4a0',
  ],
  [
    'https://evil.example/Case/../Path',
    'page',
    'evil.example/Path',
    '4a68e61b653978523ca27c88b152cd74',
  ],
];

describe('the canonical form', () => {
  it.each(vectors)('%s as %s is %s', async (url, form, text, digest) => {
    const name = nameOf(targetAt(url), form);
    expect(name).toEqual({ form, text });
    expect(await digestOf(name)).toBe(digest);
  });

  it('keeps the forms apart', async () => {
    const digests = await Promise.all(
      (['domain', 'host', 'page'] as const).map(form => digestOf({ form, text: 'evil.example' })),
    );
    expect(new Set(digests).size).toBe(3);
  });

  it('does not depend on scheme, user name, query or fragment', () => {
    const page = nameOf(targetAt('https://evil.example/a'), 'page');
    for (const url of [
      'http://evil.example/a',
      'https://me:pw@evil.example/a?b#c',
      'https://evil.example./%61',
    ]) {
      expect(nameOf(targetAt(url), 'page')).toEqual(page);
    }
  });
});

describe('.github/administrators.md', () => {
  const rows = readFileSync(
    join(import.meta.dirname, '../../.github/administrators.md'),
    'utf8',
  ).matchAll(/^\| `(domain|host|page):(\S+)` \| `([0-9a-f]{32})` \|$/gm);
  const examples = [...rows].map(([, form = '', text = '', digest]) => ({ form, text, digest }));

  it('has examples of every form', () => {
    expect(new Set(examples.map(it => it.form))).toEqual(new Set(listForms));
  });

  it.each(examples)('is right about $form:$text', async ({ form, text, digest }) => {
    expect(await digestOf({ form: form as ListForm, text })).toBe(digest);
  });
});

describe('the names of a target', () => {
  const texts = (url: string, form: ListForm) =>
    namesOf(targetAt(url))
      .filter(it => it.form === form)
      .map(it => it.text);

  it('are the page, its folders, the host and the domains above it, the most specific first', () => {
    expect(namesOf(targetAt('https://a.b.evil.co.jp/x/y?z')).map(it => it.text)).toEqual([
      'a.b.evil.co.jp/x/y',
      'a.b.evil.co.jp/x/y/',
      'a.b.evil.co.jp/x/',
      'a.b.evil.co.jp/',
      'a.b.evil.co.jp',
      'a.b.evil.co.jp',
      'b.evil.co.jp',
      'evil.co.jp',
    ]);
  });

  it('hold a page with and without a slash at its end', () => {
    const [slash, none] = ['evil.example/x/', 'evil.example/x'];
    expect(texts('https://evil.example/x/', 'page')).toEqual([slash, none, 'evil.example/']);
    expect(texts('https://evil.example/x', 'page')).toEqual([none, slash, 'evil.example/']);
    expect(texts('https://evil.example', 'page')).toEqual(['evil.example/']);
  });

  it.each<[string, string[]]>([
    ['https://www.evil.example/', ['www.evil.example', 'evil.example']],
    ['https://box.github.io/', ['box.github.io', 'github.io']],
    ['https://wiki/', ['wiki']],
    ['https://203.0.113.7/', []],
    ['https://[2001:db8::1]/', []],
  ])('%s stands below the domains %j, and below no public suffix', (url, domains) => {
    expect(texts(url, 'domain')).toEqual(domains);
  });

  it('find the outermost folder of however long a path, and stay few', () => {
    const long = `https://evil.example/kit/${'a/'.repeat(5_000)}`;
    expect(texts(long, 'page')).toContain('evil.example/kit/');
    expect(texts(long, 'page').length).toBeLessThan(40);
  });
});
