import { describe, expect, it } from 'vitest';
import { answerFor, choicesFor } from '../../utils/check/several/decision.ts';
import { newItem } from '../../utils/check/several/item.ts';
import { sorted } from '../../utils/check/several/order.ts';
import { countAddresses, readList } from '../../utils/check/several/reading.ts';
import { check } from '../components/samples.ts';

const addresses = (text: string, most = 500) =>
  readList(text, [], most).entries.map(it => it.target.url);

describe('a text read as a list', () => {
  it('gives its addresses in their order, disarmed ones too', () => {
    const text = 'hxxps://b[.]example/1\nPlease see https://a.example/2, too.';
    expect(addresses(text)).toEqual(['https://b.example/1', 'https://a.example/2']);
    expect(countAddresses(text, [])).toBe(2);
  });

  it('merges what stands there again, however it is written, and counts it', () => {
    const text =
      'https://a.example/1\nhxxps://a[.]example/1\nhttps://b.example/\nhttps://b.example';
    const list = readList(text, [], 500);
    expect(list.entries).toHaveLength(2);
    expect(list.merged).toBe(2);
  });

  it('is cut at the most a table holds, and says by how many', () => {
    const text = Array.from({ length: 7 }, (_, at) => `https://n${at}.example/`).join('\n');
    const list = readList(text, [], 5);
    expect(list.entries).toHaveLength(5);
    expect(list.cut).toBe(2);
    expect(list.more).toBe(false);
  });

  it('says where it holds more links than are read', () => {
    const text = Array.from({ length: 1_100 }, (_, at) => `https://n${at}.example/`).join('\n');
    const list = readList(text, [], 500);
    expect([list.entries.length, list.cut, list.more]).toEqual([500, 500, true]);
  });

  it('names lines that hold none, unless it is prose', () => {
    const list = 'https://a.example/\nnothing here\nhttps://b.example/';
    expect(readList(list, [], 500).unread).toEqual(['nothing here']);
    const prose = 'Dear all,\nplease look at\nhttps://a.example/\nKind regards';
    expect(readList(prose, [], 500).unread).toEqual([]);
  });

  it('leaves out what leads to no website, and says so', () => {
    const links = [
      { url: 'https://a.example/', shown: 'a page' },
      { url: 'javascript:alert(1)', shown: 'another' },
    ];
    const list = readList('a page another', links, 500);
    expect(list.entries.map(it => it.target.url)).toEqual(['https://a.example/']);
    expect(list.others.map(it => it.scheme)).toEqual(['javascript']);
  });

  it('gives each address on as it was written, with what was seen in its place', () => {
    const [plain] = readList('hxxps://a[.]example/1\nhttps://b.example/', [], 500).entries;
    expect(plain?.given).toEqual({ text: 'hxxps://a[.]example/1' });
    const link = { url: 'https://evil.example/', shown: 'www.bank.example' };
    const [rich] = readList('www.bank.example', [link], 500).entries;
    expect(rich?.given).toEqual({ text: '', links: [link] });
  });

  it('counts links of a mail that lead to one address once', () => {
    const links = ['one', 'two'].map(shown => ({ url: 'https://a.example/', shown }));
    const list = readList('one two', links, 500);
    expect([list.entries.length, list.merged]).toEqual([1, 1]);
  });
});

describe('one decision for several links', () => {
  it('never tells more than was chosen', () => {
    expect(answerFor('redacted', ['redacted', 'as-is', 'host-only', 'cancel'])).toBe('redacted');
    expect(answerFor('redacted', ['as-is', 'host-only', 'cancel'])).toBe('host-only');
    expect(answerFor('redacted', ['as-is', 'cancel'])).toBe('cancel');
    expect(answerFor('host-only', ['redacted', 'as-is', 'cancel'])).toBe('cancel');
    expect(answerFor('as-is', ['redacted', 'cancel'])).toBe('cancel');
  });

  it('offers everything only where each link may be sent so', () => {
    const all = ['redacted', 'as-is', 'host-only', 'cancel'] as const;
    const answers = (options: Parameters<typeof choicesFor>[0]) =>
      choicesFor(options).map(it => it.answer);
    expect(answers([all, all])).toEqual(['redacted', 'host-only', 'cancel', 'as-is']);
    expect(answers([all, ['host-only', 'cancel']])).toEqual(['redacted', 'host-only', 'cancel']);
    expect(answers([['cancel'], ['cancel']])).toEqual(['cancel']);
  });

  it('says how many links get which answer', () => {
    const [redacted] = choicesFor([
      ['redacted', 'cancel'],
      ['host-only', 'cancel'],
      ['cancel'],
      ['redacted', 'host-only', 'cancel'],
    ]);
    expect(redacted?.counts).toEqual({ redacted: 2, 'host-only': 1, cancel: 1 });
  });
});

describe('the order of the rows', () => {
  const item = (at: number, url: string, word?: 'malicious' | 'unknown' | 'no-threat-found') => {
    const { host } = new URL(url);
    const target = { url, host, domain: host.split('.').slice(-2).join('.') };
    const verdict = { ...check().verdict, word: word ?? ('unknown' as const) };
    return {
      ...newItem({ target, given: { text: url } }, at),
      check: word ? check({ verdict }) : null,
    };
  };
  const items = [
    item(0, 'https://www.b.example/', 'no-threat-found'),
    item(1, 'https://a.example/'),
    item(2, 'https://mail.b.example/', 'malicious'),
    item(3, 'https://c.example/', 'unknown'),
  ];
  const order = (by: 'order' | 'address' | 'verdict', descending = false) =>
    sorted(items, { by, descending }).map(it => it.at);

  it('is that of the list, the worst first, or by owner', () => {
    expect(order('order')).toEqual([0, 1, 2, 3]);
    expect(order('order', true)).toEqual([3, 2, 1, 0]);
    expect(order('verdict')).toEqual([2, 3, 0, 1]);
    expect(order('address')).toEqual([1, 2, 0, 3]);
  });
});
