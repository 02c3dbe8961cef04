import { describe, expect, it } from 'vitest';
import { isBelowAny } from '../../utils/link/addresses.ts';
import { rawValues } from '../../utils/link/decode.ts';
import { unwrap } from '../../utils/link/unwrap.ts';
import { wrapperRows } from '../../utils/link/wrappers.ts';
import { examples, ownDomain } from './wrapper-examples.ts';

const own = { domains: [ownDomain], wrappers: [] };
const each = Object.entries(examples).flatMap(([id, list]) =>
  list.map(
    ({ url, opens }) => [id, opens ?? 'nowhere that can be seen', new URL(url).href] as const,
  ),
);

describe('the table of wrappers', () => {
  it('has every row once', () => {
    const ids = wrapperRows.map(row => row.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('reads parameters in lower case, as the query is compared', () => {
    const names = wrapperRows.flatMap(row => (typeof row.from === 'function' ? [] : row.from));
    expect(names.filter(name => name !== name.toLowerCase())).toEqual([]);
  });

  it('has an example of every row', () => {
    const without = wrapperRows
      .filter(row => !examples[row.id]?.length)
      .map(row => `The row ${row.id} has no example in wrapper-examples.ts.`);
    expect(without).toEqual([]);
  });

  it('has no example without a row', () => {
    const ids = new Set(wrapperRows.map(row => row.id));
    const strays = Object.keys(examples)
      .filter(id => !ids.has(id))
      .map(id => `The examples of ${id} belong to no row of the table.`);
    expect(strays).toEqual([]);
  });

  it('has an example of every parameter', () => {
    const without = wrapperRows.flatMap(row => {
      const queries = (examples[row.id] ?? [])
        .filter(it => it.opens)
        .map(it => new URL(it.url).search.slice(1));
      const names = typeof row.from === 'function' ? [] : row.from;
      return names
        .filter(name => !queries.some(query => rawValues(query, name).length > 0))
        .map(name => `No example of ${row.id} has its target in the parameter ${name}.`);
    });
    expect(without).toEqual([]);
  });

  it('has its examples on hosts of their rows', () => {
    const hosts = new Map(wrapperRows.map(row => [row.id, row.hosts]));
    const astray = each.filter(([id, , url]) => {
      const ofRow = hosts.get(id) ?? [];
      return !isBelowAny(new URL(url).hostname, ofRow.length > 0 ? ofRow : [ownDomain]);
    });
    expect(astray).toEqual([]);
  });
});

describe('an example', () => {
  it.each(each)('of %s leads to %s: %s', (id, opens, url) => {
    const { url: found, wrappers } = unwrap(url, own);
    const opened = opens.startsWith('http');
    expect(wrappers).toMatchObject([{ id, url, opened }]);
    expect(found).toBe(opened ? opens : url);
  });
});
