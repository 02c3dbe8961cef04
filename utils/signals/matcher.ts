/** A dictionary word found in a text. Offsets in UTF-16 units, end exclusive. */
export interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words by their first three characters, the longest first. */
export interface Dictionary {
  /** A bit for every three characters that begin a word: small enough to stay near the processor. */
  readonly starts: Uint8Array;
  readonly groups: ReadonlyMap<number, readonly string[]>;
}

/** Characters of words, numbered from 1; 0 stands for every other one. */
const numbers = new Uint8Array(128);
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const size = alphabet.length + 1;
const pairs = size ** 2;
for (const [at, character] of [...alphabet].entries()) numbers[character.charCodeAt(0)] = at + 1;

const noMatch: readonly Match[] = [];

/** Prepares words of a–z, digits and hyphens, each at least three characters long, for `findWords`. */
export function makeDictionary(words: Iterable<string>): Dictionary {
  const starts = new Uint8Array(Math.ceil((pairs * size) / 8));
  const groups = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const place = pairAt(word, 0) * size + numberAt(word, 2);
    starts[place >> 3] = (starts[place >> 3] ?? 0) | (1 << (place & 7));
    groups.set(place, [...(groups.get(place) ?? []), word]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.length - a.length);
  return { starts, groups };
}

/** All words of the dictionary in a lower-case text, the longest at each place, without overlaps. */
export function findWords(text: string, { starts, groups }: Dictionary): readonly Match[] {
  let matches: Match[] | undefined;
  let pair = pairAt(text, 0);
  // Every character of every link comes by here, so each is looked at once and nothing is cut off.
  for (let start = 0; start < text.length - 2; start += 1) {
    const place = pair * size + numberAt(text, start + 2);
    pair = place % pairs;
    if (((starts[place >> 3] ?? 0) & (1 << (place & 7))) === 0) continue;
    const word = longestAt(text, start, groups.get(place));
    if (!word) continue;
    const end = start + word.length;
    matches ??= [];
    matches.push({ word, start, end });
    pair = pairAt(text, end);
    start = end - 1;
  }
  return matches ?? noMatch;
}

/** Whether a word of the dictionary begins at this place of a text. */
export function startsWord(text: string, at: number, { groups }: Dictionary): boolean {
  const place = pairAt(text, at) * size + numberAt(text, at + 2);
  return longestAt(text, at, groups.get(place)) !== undefined;
}

/** The first of the words, all of which begin like the text there, that stands there as a whole. */
function longestAt(text: string, at: number, words: readonly string[] = []): string | undefined {
  const fourth = text.charCodeAt(at + 3);
  for (const word of words) {
    // One more character rules out most words far faster than startsWith does.
    if (word.length > 3 && word.charCodeAt(3) !== fourth) continue;
    if (text.startsWith(word, at)) return word;
  }
  return undefined;
}

function numberAt(text: string, at: number): number {
  return numbers[text.charCodeAt(at)] ?? 0;
}

function pairAt(text: string, at: number): number {
  return numberAt(text, at) * size + numberAt(text, at + 1);
}

/** Whether a match begins and ends where a word can: beside no other letter. */
export function isWhole(text: string, { start, end }: Match): boolean {
  return !isLetter(text, start - 1) && !isLetter(text, end);
}

/** Whether at least one side of a match lies beside no other letter. */
export function touchesEdge(text: string, { start, end }: Match): boolean {
  return !isLetter(text, start - 1) || !isLetter(text, end);
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}
