import { type Brand, type BrandIndex, brandsFor, type Token } from './brand.ts';
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
import type { SignalOptions } from './types.ts';

/** How a brand is mentioned: as it is written, in look-alike letters, in digits, misspelt. */
type Manner = 'exact' | 'letters' | 'digits' | 'near' | 'swapped';

/** A brand's name in somebody else's host name. */
export interface Mention {
  readonly brand: Brand;
  readonly token: Token;
  readonly manner: Manner;
  /** Where in the text as it was read: for look-alike letters and digits, in what they stand for. */
  readonly match: Match;
}

const none: readonly Token[] = [];
// Set by hand: shorter names occur inside, or a letter away from, too many ordinary words.
const shortestMisspelt = 6;
const shortestAnywhere = 8;

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

/** The first brand named outright, whose name could not as well be an ordinary word. */
export function findNamed(text: string, options: SignalOptions): Mention | undefined {
  return findExact(text, brandsFor(options), 'exact').find(mention => !mention.token.weak);
}

function findExact(text: string, brands: BrandIndex, manner: Manner): Mention[] {
  let dictionary = dictionaries.get(brands);
  if (!dictionary) {
    dictionary = makeDictionary(brands.byToken.keys());
    dictionaries.set(brands, dictionary);
  }
  const mentions: Mention[] = [];
  for (const match of findWords(text, dictionary)) {
    const token = brands.byToken.get(match.word);
    if (token && counts(token, text, match)) {
      mentions.push({ brand: token.brand, token, manner, match });
    }
  }
  return mentions;
}

/** A name inside other letters means the brand only if it is long, or stands beside a telling word. */
function counts(token: Token, text: string, match: Match): boolean {
  if (isWhole(text, match)) return true;
  if (token.weak) return false;
  return (
    token.text.length >= shortestAnywhere ||
    touchesEdge(text, match) ||
    startsWithLure(text, match.end)
  );
}

function findMisspelt(text: string, brands: BrandIndex): Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    const word = trimDigits(text, start, end);
    const found = word.length < shortestMisspelt ? undefined : findNear(word, brands);
    if (found && !isLure(word)) {
      mentions.push({ ...found, brand: found.token.brand, match: { word, start, end } });
    }
    start = end + 1;
  }
  return mentions;
}

function isBreak(code: number): boolean {
  return code === 45 || code === 46 || code === 95;
}

function trimDigits(text: string, from: number, to: number): string {
  const isDigit = (at: number) => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
  let start = from;
  let end = to;
  while (start < end && isDigit(start)) start += 1;
  while (end > start && isDigit(end - 1)) end -= 1;
  return text.slice(start, end);
}

/**
 * The brand one letter or one swap of neighbors away. A different first letter does not count:
 * that is how ordinary words differ (hank, tank).
 */
function findNear(word: string, brands: BrandIndex): { token: Token; manner: Manner } | undefined {
  const alike = brands.byInitial.get(word.charCodeAt(0));
  if (!alike) return undefined;
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const token of alike[length] ?? none) {
      if (token.text === word) continue;
      if (isSwap(word, token.text)) return { token, manner: 'swapped' };
      if (isOneEdit(word, token.text)) return { token, manner: 'near' };
    }
  }
  return undefined;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && isSameFrom(a, at + 2, b, at + 2);
}

function isOneEdit(a: string, b: string): boolean {
  const at = firstDifference(a, b);
  const longer = a.length - b.length;
  return isSameFrom(a, longer < 0 ? at : at + 1, b, longer > 0 ? at : at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

// Compares in place: cutting pieces off for every brand would be most of a link's reading time.
function isSameFrom(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let at = fromA; at < a.length; at += 1) {
    if (a.charCodeAt(at) !== b.charCodeAt(at - fromA + fromB)) return false;
  }
  return true;
}
