import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Mark } from '../../utils/check/past.ts';
import { nobody, type Wanted } from '../../utils/check/wanted.ts';
import { check, receipt, samples, target } from '../components/samples.ts';

const all: Wanted = { words: '', verdict: null, asked: null };
const begun = Date.UTC(2026, 3, 1);

type Raw = Readonly<Record<string, unknown>>;

/** A database with these records, and what reads them. */
async function start(records: readonly Raw[]) {
  const [{ db }, past, { checks }] = await Promise.all([
    import('../../utils/storage/db.ts'),
    import('../../utils/check/past.ts'),
    import('../../utils/check/store.ts'),
  ]);
  const transaction = (await db()).transaction('checks', 'readwrite');
  for (const record of records) void transaction.store.put(record as never);
  await transaction.done;
  return { ...past, parse: vi.spyOn(checks, 'parse') };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...samples.harmless,
    id: `check-${String(at).padStart(5, '0')}`,
    startedAt: begun + at * 1_000,
    verdict: { ...samples.harmless.verdict, word: at % 2_500 === 0 ? 'malicious' : 'unknown' },
  }));

beforeEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('ten thousand past checks', () => {
  it('are read a page at a time, newest first, each once, and never all', async () => {
    const { readPast, parse } = await start(many(10_000));
    const readAll = vi.spyOn(IDBIndex.prototype, 'getAll');
    const first = await readPast(all, null, 200);
    expect(first.found.map(it => it.id)).toEqual(
      many(10_000)
        .slice(-200)
        .reverse()
        .map(it => it.id),
    );
    expect(parse, 'a page costs no more than its rows').toHaveBeenCalledTimes(200);
    const second = await readPast(all, first.end, 200);
    expect([second.found[0]?.id, second.found.length]).toEqual(['check-09799', 200]);
    expect(readAll).not.toHaveBeenCalled();
  });

  it('are filtered while they are read, a few hundred in one transaction', async () => {
    const { readPast, parse } = await start(many(10_000));
    const wanted: Wanted = { ...all, verdict: 'malicious' };
    const found: string[] = [];
    let end: Mark | null = null;
    let parts = 0;
    do {
      parse.mockClear();
      const part = await readPast(wanted, end, 200);
      expect(parse).toHaveBeenCalledTimes(500);
      found.push(...part.found.map(it => it.id));
      end = part.end;
      parts++;
    } while (end);
    expect(found).toEqual(['check-07500', 'check-05000', 'check-02500', 'check-00000']);
    expect(parts).toBe(20);
  });
});

describe('past checks', () => {
  it('that began at the same moment are told apart at the border of a page', async () => {
    const same = many(9).map(it => ({ ...it, startedAt: begun }));
    const { readPast } = await start(same);
    const pages: string[][] = [];
    let end: Mark | null = null;
    do {
      const part = await readPast(all, end, 4);
      pages.push(part.found.map(it => it.id.slice(-1)));
      end = part.end;
    } while (end);
    expect(pages.flat().join('')).toBe('876543210');
  });

  it('that cannot be read, or are of a private window, are passed over', async () => {
    const { readPast } = await start([
      { ...check({ id: 'whole' }) },
      { ...check({ id: 'of-private', private: true }) },
      { ...check({ id: 'private-1' }) },
      { ...check({ id: 'broken' }), rows: 7 },
      { ...check({ id: 'never' }), startedAt: 'never' },
    ]);
    await browser.storage.session.set({
      'checks private-2': check({ id: 'private-2', private: true }),
    });
    expect((await readPast(all, null, 200)).found.map(it => it.id)).toEqual(['whole']);
  });

  it('that the disk did not take stand at their moment, and once', async () => {
    const { readPast } = await start(many(4));
    const [, , third] = many(4);
    const changed = { ...third, verdict: samples.malicious.verdict };
    const between = { ...samples.harmless, id: 'between', startedAt: begun + 500 };
    await browser.storage.session.set({
      [`checks ${third?.id}`]: changed,
      'checks between': between,
    });
    const first = await readPast(all, null, 2);
    const rest = await readPast(all, first.end, 200);
    const ids = [...first.found, ...rest.found].map(it => it.id);
    expect(ids).toEqual(['check-00003', 'check-00002', 'check-00001', 'between', 'check-00000']);
    expect([...first.found, ...rest.found][1]?.verdict.word).toBe('malicious');
  });
});

describe('what is wanted', () => {
  const shop = check({
    id: 'shop',
    target: target('https://www.shop.example/orders/list', 'shop.example'),
    input: 'https://www.shop.example/orders/list',
    receipts: [receipt('otx'), receipt('urlscan')],
  });
  const internal = check({
    ...samples.internal,
    id: 'internal',
    input: 'http://intranet.corp/wiki',
  });
  const found = async (wanted: Partial<Wanted>) => {
    const { readPast } = await start([shop, internal, { ...samples.script, id: 'script' }]);
    const { found: checks } = await readPast({ ...all, ...wanted }, null, 200);
    return checks.map(it => it.id).sort();
  };

  it.each<[string, Partial<Wanted>, string[]]>([
    ['a host', { words: 'shop.example' }, ['shop']],
    ['words in any order and case', { words: ' LIST  shop ' }, ['shop']],
    ['a disarmed link', { words: 'hxxps://www[.]shop[.]example/orders' }, ['shop']],
    ['a disarmed host', { words: 'shop[.]example' }, ['shop']],
    ['a link that is no web address', { words: 'document.cookie' }, ['script']],
    ['words of which one does not occur', { words: 'shop evil' }, []],
    ['a verdict', { verdict: 'suspicious' }, ['script']],
    ['somebody who was asked', { asked: 'urlscan' }, ['shop']],
    ['somebody who was not', { asked: 'virustotal' }, []],
    ['nobody asked', { asked: nobody }, ['internal', 'script']],
    ['a verdict and words', { verdict: 'suspicious', words: 'shop' }, []],
  ])('%s', async (_, wanted, ids) => {
    expect(await found(wanted)).toEqual(ids);
  });
});
