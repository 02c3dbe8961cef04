import { type Brand, type BrandIndex, brandsFor, gapsOf, type Token } from './brand.ts';
import type { SignalOptions } from './look.ts';
import { isLure, startsWithLure } from './lure.ts';
import {
  type Dictionary,
  findWords,
  isWhole,
  type Match,
  makeDictionary,
  touchesEdge,
} from './matcher.ts';
import { readAsAscii, readDigits } from './skeleton.ts';

/** How a brand is mentioned: as it is written, in look-alike letters, in digits, misspelt. */
export type Manner = 'exact' | 'letters' | 'digits' | 'near' | 'swapped';

/** A brand's name in somebody else's host name. */
export interface Mention {
  readonly brand: Brand;
  readonly token: Token;
  readonly manner: Manner;
  /** Where in the text; none for misspellings. */
  readonly match: Match;
}

const dictionaries = new WeakMap<BrandIndex, Dictionary>();

/** Every brand named in a lower-case text of host characters; `unicode` is the same with xn-- decoded. */
export function findMentions(text: string, unicode: string, options: SignalOptions): Mention[] {
  const brands = brandsFor(options);
  const mentions = findExact(text, brands, 'exact');
  if (unicode !== text) mentions.push(...findExact(readAsAscii(unicode), brands, 'letters'));
  for (const reading of readDigits(text)) {
    // The pair of letters is one shorter when read, so only the words count here, not their places.
    const spelled = findExact(reading, brands, 'digits').filter(
      it => !text.includes(it.token.text) && !it.token.weak,
    );
    mentions.push(...spelled);
  }
  return mentions.length > 0 ? mentions : findMisspelt(text, brands);
}

function findExact(text: string, brands: BrandIndex, manner: Manner): Mention[] {
  let dictionary = dictionaries.get(brands);
  if (!dictionary) {
    dictionary = makeDictionary(brands.byToken.keys());
    dictionaries.set(brands, dictionary);
  }
  return findWords(text, dictionary).flatMap(match => {
    const token = brands.byToken.get(match.word);
    if (!token || !counts(token, text, match)) return [];
    return { brand: token.brand, token, manner, match };
  });
}

/** A name inside other letters means the brand only if it is long, or stands beside a telling word. */
function counts(token: Token, text: string, match: Match): boolean {
  if (isWhole(text, match)) return true;
  if (token.weak) return false;
  return token.text.length >= 8 || touchesEdge(text, match) || startsWithLure(text, match.end);
}

function findMisspelt(text: string, brands: BrandIndex): Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  for (const part of text.split(/[-._]/)) {
    const word = /[^\d].*/.exec(part)?.[0].replace(/\d{1,9}$/, '') ?? '';
    const match = { word, start, end: start + part.length };
    start += part.length + 1;
    if (word.length < 6 || word.length > 20 || isLure(word)) continue;
    const found = findNear(word, brands);
    if (found) mentions.push({ ...found, brand: found.token.brand, match });
  }
  return mentions;
}

/**
 * The brand one letter or one swap of neighbours away. A different first letter does not count:
 * that is how ordinary words differ (hank, tank).
 */
function findNear(word: string, brands: BrandIndex): { token: Token; manner: Manner } | undefined {
  for (const gap of [word, ...gapsOf(word)]) {
    for (const token of brands.byGap.get(gap) ?? []) {
      const { text } = token;
      if (text[0] !== word[0] || text === word) continue;
      if (isSwap(word, text)) return { token, manner: 'swapped' };
      if (isOneEdit(word, text)) return { token, manner: 'near' };
    }
  }
  return undefined;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneEdit(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
