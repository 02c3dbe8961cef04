import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { families, keysOf } from './text-families.ts';

const root = join(import.meta.dirname, '..', '..');
const inFolders = ['components', 'entrypoints', 'utils'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name)),
);
// What the policy means is told by the README, which is made from the texts.
const code = [...inFolders, 'wxt.config.ts', 'test/tools/tables.ts']
  .map(file => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const keys = Object.keys(english);
const ofFamilies = new Set(Object.keys(families).flatMap(keysOf));

/** Whether `source` makes the keys of a family, or names `key`: a plain word only where it is surely a text. */
function makes(family: string, source: string): boolean {
  return new RegExp(`\\bword\\(\\s*'${family}'|\`${family}_\\$\\{`).test(source);
}
function names(key: string, source: string): boolean {
  if (source.includes(`__MSG_${key}__`)) return true;
  if (/[A-Z_]/.test(key)) return source.includes(`'${key}'`);
  return new RegExp(`\\bt(?:extOf)?\\(\\s*(?:[^()]*[?:]\\s*)?'${key}'`).test(source);
}

/** `reason_sourceMaliciousDetail` is made of `reason_sourceMalicious` and an ending. */
function isDetail(key: string): boolean {
  return key.endsWith('Detail') && names(key.slice(0, -'Detail'.length), code);
}

describe('every text', () => {
  it('is shown somewhere', () => {
    const unused = keys.filter(key => !names(key, code) && !ofFamilies.has(key) && !isDetail(key));
    expect(unused.map(key => `Nothing shows "${key}": delete it in both languages.`)).toEqual([]);
  });

  it.each(Object.keys(families))('of the family %s is made by the code', family => {
    expect(makes(family, code)).toBe(true);
  });

  it('that the code names is there', () => {
    const prefixes = ['reason', 'error', ...Object.keys(families)].join('|');
    const named = [...code.matchAll(new RegExp(`'((?:${prefixes})_\\w+)'`, 'g'))].map(it => it[1]);
    expect(named.length).toBeGreaterThan(10);
    // Some code asks for a group of texts by how their keys begin.
    expect(named.filter(name => !keys.some(key => key.startsWith(`${name}`)))).toEqual([]);
  });
});

describe('how use is found', () => {
  it.each([
    ['headlineRefused', "t('headlineRefused')", true],
    ['headlineRefused', "title: cond ? 'headlineRefused' : ''", true],
    ['headlineRefused', "t('headlineRefusedToo')", false],
    ['check', "t('check')", true],
    ['check', "t(many ? 'other' : 'check')", true],
    ['check', "postMessage('check')", false],
    ['extensionName', "name: '__MSG_extensionName__'", true],
  ])('%s in %s: %s', (key, source, expected) => {
    expect(names(key, source)).toBe(expected);
  });

  it.each([
    ['leak', "word('leak', kind)", true],
    ['leak', 't(`leak_$' + '{kind}`)', true],
    ['leak', "word('leakMeaning', kind)", false],
  ])('the family %s in %s: %s', (family, source, expected) => {
    expect(makes(family, source)).toBe(expected);
  });
});
