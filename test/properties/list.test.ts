import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../utils/link/parse.ts';
import { nameOf, namesOf } from '../../utils/list/names.ts';
import { brokenIn, entryIn, readAnyList } from '../../utils/list/parts.ts';
import { plainWords, readList } from '../../utils/list/read.ts';
import { listWords } from '../../utils/list/types.ts';
import { readCsv, writeCsv } from '../tools/list/csv.ts';
import { awkwardUrls, texts } from './arbitraries.ts';
import { forAll, patienceMs } from './for-all.ts';

const head = '#second-look-list 1 serial=3';
const digests = fc.bigInt({ min: 0n, max: 9n }).map(it => it.toString(16).padStart(32, '0'));
const days = fc.integer({ min: 10, max: 28 }).map(it => `2026-11-${it}`);
const words = fc.string({ unit: 'binary', maxLength: 300 }).map(it => it.replace(/[\r\n]/g, ''));
const lines = fc.tuple(digests, fc.constantFrom(...listWords), days, words).map(it => it.join(' '));

describe('a list, whatever is written in it', { timeout: patienceMs }, () => {
  it('is read or refused in a word, and never throws', () => {
    forAll(
      [
        fc.oneof(
          texts,
          texts.map(it => `${head}\n${it}\n#end`),
        ),
      ],
      text => {
        const list = readList(text);
        if (typeof list === 'string') return;
        for (const entry of list.entries.values()) {
          expect(entry.words).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      },
    );
  });

  it('loses nothing of its good lines by the broken ones between them', () => {
    const mixed = fc.array(
      fc.oneof(
        lines,
        texts.map(it => `? ${it.replace(/[\r\n]/g, '')}`),
      ),
    );
    forAll([mixed], all => {
      const good = all.filter(it => !it.startsWith('?'));
      const [whole, clean] = [all, good].map(it => readList([head, ...it, '#end'].join('\n')));
      expect(whole).toEqual({ ...(clean as object), broken: all.length - good.length });
    });
  });

  it('is refused wherever it was cut', () => {
    forAll([fc.array(lines), fc.double({ min: 0, max: 1, noNaN: true })], (all, part) => {
      const text = [head, ...all, '#end'].join('\n');
      const cut = text.slice(0, Math.floor(part * (text.length - 1)));
      expect(['cut', 'no-list']).toContain(readList(cut));
    });
  });

  it('says the same of one name in any order, by its newest day', () => {
    forAll([fc.uniqueArray(days, { minLength: 1 }), fc.nat()], (all, seed) => {
      const dated = all.map((day, at) => `${'0'.repeat(32)} ${listWords[at % 4]} ${day}`);
      const turned = [...dated.slice(seed % all.length), ...dated.slice(0, seed % all.length)];
      const read = (it: string[]) => readList([head, ...it, '#end'].join('\n'));
      expect(read(turned)).toEqual(read(dated));
    });
  });

  it('says the same of every name in one file and as a part', () => {
    forAll([fc.array(fc.oneof(lines, texts))], all => {
      const text = all.join('\n');
      const list = readList(
        [head, ...text.split('\n').filter(it => it !== '#end'), '#end'].join('\n'),
      );
      if (typeof list === 'string') return;
      for (const [digest, entry] of list.entries) expect(entryIn(text, digest)).toEqual(entry);
      expect(brokenIn(text, '00')).toBeGreaterThanOrEqual(list.broken);
    });
  });

  it('is an index or none, and never throws', () => {
    const heading = '#second-look-list 2 serial=3 parts=256';
    forAll([texts], it => {
      expect(['no-list', 'cut', 'unknown-version']).toContain(
        readAnyList(`${heading}\n${it}\n#end`),
      );
    });
  });

  it('has words that stay as they are when they are read again', () => {
    forAll([words], it => {
      expect(plainWords(plainWords(it))).toBe(plainWords(it));
    });
  });
});

describe('the names of any target', { timeout: patienceMs }, () => {
  it('are few, and its own among them', () => {
    forAll([awkwardUrls], url => {
      const target = parseTarget(url);
      if (!target) return;
      const names = namesOf(target).map(name => `${name.form} ${name.text}`);
      expect(names).toContain(`page ${nameOf(target, 'page').text}`);
      expect(names).toContain(`host ${target.host}`);
      expect(names.length).toBeLessThan(170);
    });
  });

  it('are the same for a page whose name is read once more', () => {
    forAll([fc.webPath(), fc.string()], (path, more) => {
      const target = parseTarget(`https://evil.example${path}/${more}`);
      if (target?.host !== 'evil.example') return;
      const { text } = nameOf(target, 'page');
      const again = parseTarget(`https://${text}`);
      expect(again && nameOf(again, 'page').text).toBe(text);
    });
  });
});

describe('a CSV', { timeout: patienceMs }, () => {
  it('is read as it was written', () => {
    const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 });
    forAll([fc.array(cells.filter(it => it.some(cell => cell.trim())))], rows => {
      const first = rows[0]?.[0]?.startsWith('\ufeff');
      expect(first ? rows : readCsv(writeCsv(rows))).toEqual(rows);
    });
  });
});
