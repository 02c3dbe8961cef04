import { describe, expect, it } from 'vitest';
import { digestOf } from '../../utils/list/digest.ts';
import { nameOf } from '../../utils/list/names.ts';
import {
  addressOfPart,
  brokenIn,
  entryIn,
  mostPartedEntries,
  partNames,
  readAnyList,
} from '../../utils/list/parts.ts';
import { readList } from '../../utils/list/read.ts';
import type { PartedList } from '../../utils/list/types.ts';
import { listText, partedList, partFileOf, targetAt } from './sample.ts';

const evil = 'https://evil.example/kit';
const files = await partedList(7, [['page', evil, 'bad', 'Fake invoice']]);
const index = files.get('/links.txt') ?? '';
const part = files.get(await partFileOf(evil)) ?? '';
const digest = await digestOf(nameOf(targetAt(evil), 'page'));

describe('an index', () => {
  it('names every part once, with its digest and how much is in it', () => {
    const { serial, expires, parts } = readAnyList(index) as PartedList;
    expect({ serial, expires }).toEqual({ serial: 7, expires: Date.parse('2126-12-26') });
    expect(parts.map(it => it.name)).toEqual(partNames);
    expect(parts.filter(it => it.entries > 0)).toEqual([
      { name: digest.slice(0, 2), digest: expect.stringMatching(/^[0-9a-f]{64}$/), entries: 1 },
    ]);
  });

  it('is refused in words by what reads lists in one file only, as an older version does', () => {
    expect(readList(index)).toBe('unknown-version');
  });

  it('leaves a list in one file what it was', async () => {
    const text = await listText(3, [['page', evil, 'bad']]);
    expect(readAnyList(text)).toEqual(readList(text));
  });

  it('is the same with a byte order mark, the line ends of Windows, comments and its lines turned round', () => {
    const [first = '', ...lines] = index.trimEnd().split('\n');
    const turned = [first, '# of the SOC', ...lines.slice(0, -1).reverse(), '', '#end'];
    expect(readAnyList(`\ufeff${turned.join('\r\n')}`)).toEqual(readAnyList(index));
  });

  const entries = mostPartedEntries + 1;
  it.each<[string, (text: string) => string, string]>([
    ['lacks a part', it => it.replace(/^7f .*\n/m, ''), 'no-list'],
    ['names a part twice', it => it.replace(/^7f /m, '7e '), 'no-list'],
    ['names a part once more', it => it.replace(/^(7f .*\n)/m, '$1$1'), 'no-list'],
    ['has a digest that is none', it => it.replace(/^7f ./m, '7f x'), 'no-list'],
    ['does not count', it => it.replace(/^(7f \S+) \d+/m, '$1'), 'no-list'],
    ['has no serial', it => it.replace('serial=7', 'serial=x'), 'no-list'],
    ['was cut', it => it.slice(0, -3), 'cut'],
    ['has another number of parts', it => it.replace('parts=256', 'parts=16'), 'unknown-version'],
    ['does not say how many', it => it.replace(' parts=256', ''), 'unknown-version'],
    ['is of a later version', it => it.replace('list 2', 'list 3'), 'unknown-version'],
    ['is too long', it => it.replace(/^(7f \S+) \d+/m, `$1 ${entries}`), 'too-many'],
  ])('that %s is none', (_, change, problem) => {
    expect(change(index)).not.toBe(index);
    expect(readAnyList(change(index))).toBe(problem);
  });
});

describe('a part', () => {
  it('says its entry, and nothing of what stands in none or is there for the length', () => {
    expect(entryIn(part, digest)).toEqual({
      word: 'bad',
      day: '2026-11-26',
      words: 'Fake invoice',
    });
    expect(entryIn(part, `${digest.slice(0, -1)}x`)).toBeUndefined();
    const padded = /^([0-9a-f]{32}) pad /m.exec(part)?.[1] ?? '';
    expect(padded).toHaveLength(32);
    expect(entryIn(part, padded)).toBeUndefined();
  });

  it('says no entry that stands in somebody’s words', () => {
    const other = `${digest.slice(0, 31)}x`;
    expect(
      entryIn(`${other} bad 2026-11-26 see ${digest} bad 2026-11-26\n`, digest),
    ).toBeUndefined();
  });

  it.each<[string, string[], string]>([
    ['the newest day', ['withdrawn 2026-11-25', 'bad 2026-11-26'], 'bad'],
    ['the newest day, wherever it stands', ['withdrawn 2026-11-26', 'bad 2026-11-25'], 'withdrawn'],
    ['of one day the last', ['bad 2026-11-26', 'withdrawn 2026-11-26'], 'withdrawn'],
    ['what can be read', ['bad 2026-11-26', 'worse 2026-11-27'], 'bad'],
  ])('goes by %s', (_, lines, word) => {
    for (const end of ['\n', '\r\n']) {
      const text = lines.map(it => `${digest} ${it}${end}`).join('');
      expect(entryIn(text, digest)?.word).toBe(word);
      expect(entryIn(text.trimEnd(), digest)?.word).toBe(word);
    }
  });

  it('counts the lines that cannot be read or belong elsewhere, and no padding', () => {
    const name = digest.slice(0, 2);
    expect(brokenIn(part, name)).toBe(0);
    const other = `${name === '00' ? 'ff' : '00'}${digest.slice(2)} bad 2026-11-26`;
    expect(brokenIn(`${part}${other}\n${name} bad\n# a comment\n\n`, name)).toBe(2);
  });

  it.each([
    ['https://lists.corp.example/links.txt', 'https://lists.corp.example/links.a7.txt'],
    ['https://lists.corp.example/a.b/links', 'https://lists.corp.example/a.b/links.a7'],
    ['https://lists.corp.example/l.min.txt?t=1#x', 'https://lists.corp.example/l.min.a7.txt?t=1'],
  ])('lies beside its index at %s', (address, expected) => {
    expect(addressOfPart(address, 'a7')).toBe(expected);
  });
});

describe('the parts of a list', () => {
  it('all have the same number of lines', async () => {
    const lines = Array.from(
      { length: 5_000 },
      (_, at) => ['host', `https://h${at}.example/`, 'bad'] as const,
    );
    const [, ...parts] = [...(await partedList(1, lines)).values()];
    expect(parts).toHaveLength(256);
    const counts = new Set(parts.map(it => it.split('\n').length));
    expect(counts.size).toBe(1);
  });
});
