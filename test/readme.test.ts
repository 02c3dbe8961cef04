import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables, withTables } from './tools/tables.ts';

const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');

describe('README.md', () => {
  it('has the tables that the code makes: run `npm run readme` after changing a source or pivot', () => {
    expect(withTables(readme)).toBe(readme);
  });

  it('names only tests that are there', () => {
    const named = readme.match(/(?<=`)test\/[\w/-]+\.(?:test|e2e)\.ts(?=`)/g) ?? [];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(file => !existsSync(resolve(import.meta.dirname, '..', file)))).toEqual([]);
  });

  it('lists all 34 resources', () => {
    const rows = (tables.resources?.() ?? '').split('\n').slice(2);
    expect(rows.map(row => Number(row.split('|')[1]))).toEqual(
      Array.from({ length: 34 }, (_, i) => i + 1),
    );
  });
});
