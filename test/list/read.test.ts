import { describe, expect, it } from 'vitest';
import { lookUp } from '../../utils/list/lookup.ts';
import { mostEntries, mostWords, readList } from '../../utils/list/read.ts';
import type { OrganizationList } from '../../utils/list/types.ts';
import { listText, targetAt } from './sample.ts';

const now = Date.parse('2026-11-26T12:00:00Z');
const digest = (n: number) => n.toString(16).padStart(32, '0');
const head = '#second-look-list 1 serial=3';

function read(text: string): OrganizationList {
  const list = readList(text);
  if (typeof list === 'string') throw new Error(list);
  return list;
}

describe('a list', () => {
  it('is read with its serial, its end and the words of its entries', async () => {
    const lines = [['host', 'https://evil.example/', 'bad', 'Fake invoice: “pay now”']] as const;
    const list = read(await listText(3, lines, ' expires=2026-12-26T00:00:00Z'));
    expect(list).toMatchObject({ serial: 3, expires: Date.UTC(2026, 11, 26), broken: 0 });
    expect([...list.entries.values()]).toEqual([
      { word: 'bad', day: '2026-11-26', words: 'Fake invoice: “pay now”' },
    ]);
  });

  it.each<[string, (text: string) => string]>([
    ['a byte order mark', text => `\ufeff${text}`],
    ['the line ends of Windows', text => text.replaceAll('\n', '\r\n')],
    ['comments and empty lines', text => text.replace('\n', '\n# of the SOC\n\n')],
    ['a line twice', text => text.replace(/\n(\w.*)\n/, '\n$1\n$1\n')],
    ['no line end at its end', text => text.trimEnd()],
    ['a field that it does not know', text => text.replace('serial', 'made=2026 serial')],
  ])('is the same with %s', async (_, change) => {
    const text = await listText(3, [['host', 'https://evil.example/', 'bad', 'Kit']]);
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(read(changed)).toEqual(read(text));
  });

  it.each<[string, string]>([
    ['', 'no-list'],
    ['<!doctype html><title>Sign in</title>', 'no-list'],
    [`${head} expires=soon\n#end`, 'no-list'],
    ['#second-look-list 1\n#end', 'no-list'],
    ['#second-look-list 1 serial=0\n#end', 'no-list'],
    ['#second-look-list 1 serial=1e3\n#end', 'no-list'],
    ['#second-look-list 1 serial=99999999999999999999\n#end', 'no-list'],
    ['#second-look-list 2 serial=3\n#end', 'unknown-version'],
    [head, 'cut'],
    [`${head}\n${digest(1)} bad 2026-11-26\n#en`, 'cut'],
    [`${head}\n${digest(1)} bad 2026-11-26 it says #end`, 'cut'],
  ])('%j is none: %s', (text, problem) => {
    expect(readList(text)).toBe(problem);
  });

  it('loses a broken line, counts it, and nothing else', () => {
    const broken = [
      'evil.example bad 2026-11-26',
      `${digest(2)} worse 2026-11-26`,
      `${digest(3)} bad yesterday`,
      `${digest(4)} bad 2026-13-45`,
      `${digest(5).slice(1)} bad 2026-11-26`,
      `${digest(6)} bad 2026-11-26 ${'x'.repeat(2_000)}`,
      `${digest(7)}\tbad\t2026-11-26`,
    ];
    const list = read([head, `${digest(1)} bad 2026-11-26`, ...broken, '#end'].join('\n'));
    expect([...list.entries.keys()]).toEqual([digest(1)]);
    expect(list.broken).toBe(broken.length);
  });

  it('is refused where it is longer than any list', () => {
    const lines = Array.from({ length: mostEntries + 1 }, (_, n) => `${digest(n)} bad 2026-11-26`);
    expect(readList([head, ...lines, '#end'].join('\n'))).toBe('too-many');
    expect(read([head, ...lines.slice(1), '#end'].join('\n')).entries.size).toBe(mostEntries);
  });

  it('has words that are one plain line, turn no direction and are not without end', () => {
    const words = `tell\u202e IT\u0007 \ud800${'語'.repeat(300)}`;
    const list = read(`${head}\n${digest(1)} bad 2026-11-26 ${words}\n#end`);
    const kept = list.entries.get(digest(1))?.words ?? '';
    expect(kept).toMatch(/^tell {2}IT {2}\ufffd語+$/);
    expect([...kept]).toHaveLength(mostWords);
  });

  it.each<[string, string[], string]>([
    ['the newest day', ['withdrawn 2026-11-25', 'bad 2026-11-26'], 'bad'],
    ['the newest day, wherever it stands', ['withdrawn 2026-11-26', 'bad 2026-11-25'], 'withdrawn'],
    ['of one day the last', ['bad 2026-11-26', 'withdrawn 2026-11-26'], 'withdrawn'],
    ['of one day the last, also when it is bad', ['good 2026-11-26', 'bad 2026-11-26'], 'bad'],
  ])('goes by %s', (_, lines, word) => {
    const list = read([head, ...lines.map(it => `${digest(1)} ${it}`), '#end'].join('\n'));
    expect(list.entries.get(digest(1))?.word).toBe(word);
  });
});

describe('looking up', () => {
  const about = async (lines: Parameters<typeof listText>[1], url: string, more = '') =>
    (await lookUp(read(await listText(1, lines, more)), targetAt(url), now))?.word ?? null;

  it.each<[string, Parameters<typeof listText>[1], string, string | null]>([
    [
      'a domain and all below it',
      [['domain', 'https://evil.example/', 'bad']],
      'https://a.b.evil.example/x',
      'bad',
    ],
    [
      'a domain and nothing above it',
      [['domain', 'https://a.evil.example/', 'bad']],
      'https://evil.example/',
      null,
    ],
    ['a host alone', [['host', 'https://evil.example/', 'bad']], 'https://www.evil.example/', null],
    [
      'a host at any port',
      [['host', 'https://evil.example/', 'bad']],
      'https://evil.example:8443/x',
      'bad',
    ],
    [
      'a page with any query',
      [['page', 'https://evil.example/a', 'bad']],
      'https://evil.example/a?id=7#x',
      'bad',
    ],
    [
      'a page and nothing below it',
      [['page', 'https://evil.example/a', 'bad']],
      'https://evil.example/a/b',
      null,
    ],
    [
      'a folder and all in it',
      [['page', 'https://evil.example/a/', 'bad']],
      'https://evil.example/a/b/c',
      'bad',
    ],
    [
      'a folder without the slash at its end',
      [['page', 'https://evil.example/a/', 'bad']],
      'https://evil.example/a?id=7',
      'bad',
    ],
    [
      'a folder and none that only begins so',
      [['page', 'https://evil.example/a/', 'bad']],
      'https://evil.example/ab',
      null,
    ],
    [
      'a page at its port',
      [['page', 'https://evil.example:8443/a', 'bad']],
      'https://evil.example/a',
      null,
    ],
  ])('finds %s', async (_, lines, url, expected) => {
    expect(await about(lines, url)).toBe(expected);
  });

  it('goes by the most specific entry that is not withdrawn', async () => {
    const lines = [
      ['domain', 'https://shop.example/', 'good'],
      ['host', 'https://www.shop.example/', 'suspicious'],
      ['page', 'https://www.shop.example/hacked/', 'bad'],
      ['page', 'https://www.shop.example/hacked/not', 'withdrawn'],
    ] as const;
    expect(await about(lines, 'https://shop.example/')).toBe('good');
    expect(await about(lines, 'https://www.shop.example/')).toBe('suspicious');
    expect(await about(lines, 'https://www.shop.example/hacked/x')).toBe('bad');
    expect(await about(lines, 'https://www.shop.example/hacked/not')).toBe('bad');
  });

  it('hears the bad words of a list that has expired, and no good one', async () => {
    const lines = [
      ['host', 'https://evil.example/', 'bad'],
      ['host', 'https://fine.example/', 'good'],
    ] as const;
    const expired = ' expires=2026-11-26T11:59:59Z';
    expect(await about(lines, 'https://evil.example/', expired)).toBe('bad');
    expect(await about(lines, 'https://fine.example/', expired)).toBe(null);
    expect(await about(lines, 'https://fine.example/')).toBe('good');
  });
});
