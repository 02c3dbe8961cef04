/** A dictionary word found in a text. Offsets in UTF-16 units, end exclusive. */
export interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words by their first two characters, the longest first. */
export type Dictionary = readonly (readonly string[] | undefined)[];

// Small enough for a processor's nearest cache, in which every character of every link is looked up.
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-';
const places = new Uint8Array(128);
for (const [at, character] of [...alphabet].entries()) places[character.charCodeAt(0)] = at + 1;

/** Prepares words of a–z, digits and hyphens, each at least two characters long, for `findWords`. */
export function makeDictionary(words: Iterable<string>): Dictionary {
  const dictionary: (string[] | undefined)[] = new Array(alphabet.length ** 2).fill(undefined);
  for (const word of new Set(words)) {
    const place = placeOf(word, 0);
    const group = dictionary[place];
    if (group) group.push(word);
    else dictionary[place] = [word];
  }
  for (const group of dictionary) group?.sort((a, b) => b.length - a.length);
  return dictionary;
}

/** Where the words stand that begin like the text at this place; -1 where no word can begin. */
function placeOf(text: string, at: number): number {
  const first = places[text.charCodeAt(at)] ?? 0;
  const second = places[text.charCodeAt(at + 1)] ?? 0;
  return first === 0 || second === 0 ? -1 : (first - 1) * alphabet.length + second - 1;
}

/** All words of the dictionary in a lower-case text, the longest at each place, without overlaps. */
export function findWords(text: string, dictionary: Dictionary): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < text.length - 1; ) {
    const word = wordAt(text, at, dictionary);
    if (word) matches.push({ word, start: at, end: at + word.length });
    at += word?.length ?? 1;
  }
  return matches;
}

/** The longest word of the dictionary that begins at this place. */
export function wordAt(text: string, at: number, dictionary: Dictionary): string | undefined {
  const place = placeOf(text, at);
  const group = place < 0 ? undefined : dictionary[place];
  if (!group) return undefined;
  for (const word of group) if (text.startsWith(word, at)) return word;
  return undefined;
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
