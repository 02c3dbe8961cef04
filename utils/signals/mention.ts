import { type Brand, type BrandIndex, brandsFor, type Token } from './brand.ts';
import { isOneEdit, isSwap, isTwoEdits } from './edits.ts';
import { isLure, isMadeOfLures, startsWithLure, trimLures } from './lure.ts';
import { type Dictionary, findWords, isWhole, type Match, makeDictionary } from './matcher.ts';
import { readAsAscii, readDigits } from './skeleton.ts';
import type { SignalOptions } from './types.ts';

/** How a brand is mentioned: as it is written, in look-alike letters, in digits, misspelt once or twice. */
type Manner = 'exact' | 'letters' | 'digits' | 'near' | 'swapped' | 'distant';

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
const shortestSpelled = 5;
const shortestGlued = 9;
const shortestBank = 9;
const shortestTwice = 10;
const mostParts = 40;

const dictionaries = new WeakMap<BrandIndex, Dictionary>();

/** Every brand named in a lower-case text of host characters; `unicode` is the same with xn-- decoded. */
export function findMentions(text: string, unicode: string, options: SignalOptions): Mention[] {
  const brands = brandsFor(options);
  const mentions = findExact(text, brands, 'exact');
  if (unicode !== text) mentions.push(...findExact(readAsAscii(unicode), brands, 'letters'));
  for (const reading of readDigits(text)) {
    // The pair of letters is one shorter when read, so only the words count here, not their places.
    const spelled = findExact(reading, brands, 'digits').filter(
      ({ token }) => !text.includes(token.text) && (!token.weak || isLongEnough(token)),
    );
    mentions.push(...spelled);
  }
  // `sagawa-exp`: the first half of a name may be an ordinary word, which says little by itself.
  const isVague = mentions.every(it => it.token.ordinary);
  if (isVague && text.includes('-')) mentions.push(...findHyphened(text, brands));
  return mentions.length > 0 ? mentions : findMisspelt(text, brands);
}

/** Whether an ordinary word spelt with digits (`app1e`) is so on purpose. */
function isLongEnough({ text }: Token): boolean {
  return text.length >= shortestSpelled;
}

/** Brands cut in two by a hyphen, which people overlook: `pay-pal`, `face-book`. */
function findHyphened(text: string, brands: BrandIndex): Mention[] {
  const parts = text.split(/[.-]/, mostParts);
  const mentions: Mention[] = [];
  for (let at = 0; at + 1 < parts.length; at += 1) {
    const word = `${parts[at]}${parts[at + 1]}`;
    const token = word.length < shortestMisspelt ? undefined : brands.byToken.get(word);
    const isCut = token && !token.weak && text.includes(`${parts[at]}-${parts[at + 1]}`);
    if (!isCut) continue;
    const start = text.indexOf(`${parts[at]}-${parts[at + 1]}`);
    const match = { word, start, end: start + word.length + 1 };
    mentions.push({ brand: token.brand, token, manner: 'exact', match });
  }
  return mentions;
}

/** Every brand named outright in a path, those included whose name is short or an ordinary word. */
export function findAllNamed(text: string, options: SignalOptions): Mention[] {
  return findExact(text, brandsFor(options), 'exact');
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
  if (token.ordinary) return startsPart(text, match) && isAmongLures(text, match);
  if (!token.weak) {
    if (token.text.length >= shortestAnywhere || startsWithLure(text, match.end)) return true;
    if (startsPart(text, match)) return true;
  }
  // `uspstracking`, `myjcblogin`: nothing but telling words around the name.
  return isAmongLures(text, match);
}

function startsPart(text: string, { start }: Match): boolean {
  const before = text.charCodeAt(start - 1);
  return start === 0 || !(before >= 97 && before <= 122);
}

function isAmongLures(text: string, { start, end }: Match): boolean {
  let from = start;
  let to = end;
  while (from > 0 && !isBreak(text.charCodeAt(from - 1))) from -= 1;
  while (to < text.length && !isBreak(text.charCodeAt(to))) to += 1;
  return (
    (from === start || isMadeOfLures(text.slice(from, start))) &&
    (to === end || isMadeOfLures(text.slice(end, to)))
  );
}

function findMisspelt(text: string, brands: BrandIndex): Mention[] {
  const mentions: Mention[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
    const word = trimDigits(text, start, end);
    const found = findNearOrWithin(word, brands);
    if (found) mentions.push({ ...found, brand: found.token.brand, match: { word, start, end } });
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

/** Ordinary words that are a letter away from a brand. */
const innocent = new Set('webchat webchats mizuno'.split(' '));

/** The brand that a word almost is, by itself or without the telling words glued to it. */
function findNearOrWithin(word: string, brands: BrandIndex) {
  if (word.length < shortestMisspelt || isLure(word) || innocent.has(word)) return undefined;
  const found = findNear(word, brands);
  // Most banks are called a few letters and "bank": one letter more or less is another bank.
  if (found) return word.endsWith('bank') && word.length < shortestBank ? undefined : found;
  if (word.length < shortestGlued) return undefined;
  for (const bare of trimLures(word)) {
    if (bare.length < shortestMisspelt || bare.length === word.length || isLure(bare)) continue;
    const within = findNear(bare, brands);
    if (within) return within;
  }
  return undefined;
}

/**
 * The brand one letter or one swap of letters away. A different first letter does not count:
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
  if (word.length < shortestTwice) return undefined;
  for (let length = word.length - 2; length <= word.length + 2; length += 1) {
    const token = alike[length]?.find(
      it => it.text.length >= shortestTwice && isTwoEdits(word, it.text),
    );
    if (token) return { token, manner: 'distant' };
  }
  return undefined;
}
