import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from '../utils/sources/index.ts';
import { schemaTexts } from './tools/report-schema.ts';
import { documents, tables, withTables } from './tools/tables.ts';

const textOf = (document: string) =>
  readFileSync(resolve(import.meta.dirname, '..', document), 'utf8');
const readme = textOf('README.md');

describe.each(Object.keys(documents))('%s', document => {
  it('has the tables that the code makes: run `npm run readme` after changing a source or pivot', () => {
    expect(withTables(document, textOf(document))).toBe(textOf(document));
  });

  it('names only tests that are there', () => {
    const named = textOf(document).match(/(?<=`)test\/[\w/-]+\.(?:test|e2e)\.ts(?=`)/g) ?? [];
    expect(named.length > 0).toBe(!/privacy|store/.test(document));
    expect(named.filter(file => !existsSync(resolve(import.meta.dirname, '..', file)))).toEqual([]);
  });
});

describe('the schema', () => {
  it.each(Object.entries(schemaTexts))(
    '%s is the one that the code sends by: run `npm run readme` after changing it',
    (file, text) => expect(textOf(file)).toBe(text),
  );
});

describe('README.md', () => {
  it('says before any fold who learns something at the start', () => {
    const section = readme.split('## What leaves your computer')[1]?.split('<details>')[0] ?? '';
    const untold = sources.filter(it => it.enabledByDefault && !section.includes(it.name));
    expect(untold.map(it => it.name)).toEqual([]);
  });

  it.each(documents['README.md'] ?? [])(
    'folds the table %s, which is longer than a screen',
    name => {
      const before = readme.split(`<!-- table: ${name} -->`)[0] ?? '';
      // The empty line is what makes the table one: without it, its lines are shown as they are.
      expect(before).toMatch(/<details>\n<summary>[^\n]+<\/summary>\n\n$/);
      expect(readme.split(`<!-- end: ${name} -->`)[1]).toMatch(/^\n\n<\/details>\n/);
    },
  );

  it('lists all 34 resources', () => {
    const rows = tables.resources().split('\n').slice(2);
    expect(rows.map(row => Number(row.split('|')[1]))).toEqual(
      Array.from({ length: 34 }, (_, i) => i + 1),
    );
  });
});
