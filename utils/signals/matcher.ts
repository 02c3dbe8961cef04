/** A dictionary word found in a text. Offsets in UTF-16 units, end exclusive. */
export interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words by their first three characters, the longest first. */
export interface Dictionary {
  /** Which group begins with three given characters; 0 for none. */
  readonly groupAt: Uint16Array;
  readonly groups: readonly (readonly string[])[];
}

/** Characters of words, numbered from 1; 0 stands for every other one. */
const numbers = new Uint8Array(128);
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const size = alphabet.length + 1;
for (const [at, character] of [...alphabet].entries()) numbers[character.charCodeAt(0)] = at + 1;

/** Prepares words of a–z, digits and hyphens, each at least three characters long, for `findWords`. */
export function makeDictionary(words: Iterable<string>): Dictionary {
  const groupAt = new Uint16Array(size ** 3);
  const groups: string[][] = [[]];
  for (const word of new Set(words)) {
    const place = placeOf(numberAt(word, 0), numberAt(word, 1), numberAt(word, 2));
    const group = groupAt[place] ? groups[groupAt[place]] : undefined;
    if (group) group.push(word);
    else groupAt[place] = groups.push([word]) - 1;
  }
  for (const group of groups) group.sort((a, b) => b.length - a.length);
  return { groupAt, groups };
}

/** All words of the dictionary in a lower-case text, the longest at each place, without overlaps. */
export function findWords(text: string, { groupAt, groups }: Dictionary): Match[] {
  const matches: Match[] = [];
  let first = numberAt(text, 0);
  let second = numberAt(text, 1);
  // Every character of every link comes by here, so each is looked at once and nothing is cut off.
  for (let start = 0; start < text.length - 2; start += 1) {
    const third = numberAt(text, start + 2);
    const group = groupAt[placeOf(first, second, third)];
    const word = group ? longestAt(text, start, groups[group]) : undefined;
    first = second;
    second = third;
    if (!word) continue;
    const end = start + word.length;
    matches.push({ word, start, end });
    first = numberAt(text, end);
    second = numberAt(text, end + 1);
    start = end - 1;
  }
  return matches;
}

/** Whether a word of the dictionary begins at this place of a text. */
export function startsWord(text: string, at: number, { groupAt, groups }: Dictionary): boolean {
  const place = placeOf(numberAt(text, at), numberAt(text, at + 1), numberAt(text, at + 2));
  return longestAt(text, at, groups[groupAt[place] ?? 0]) !== undefined;
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

function placeOf(first: number, second: number, third: number): number {
  return (first * size + second) * size + third;
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
