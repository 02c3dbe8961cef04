/** A dictionary word found in a text. Offsets in UTF-16 units, end exclusive. */
export interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words by their first two characters, the longest first. */
export type Dictionary = readonly (readonly string[] | undefined)[];

const asciiSize = 128;

/** Prepares ASCII words, each at least two characters long, for `findWords`. */
export function makeDictionary(words: Iterable<string>): Dictionary {
  // Filled at once, because the engine turns an array with gaps this wide into a slower hash table.
  const dictionary: (string[] | undefined)[] = new Array(asciiSize * asciiSize).fill(undefined);
  for (const word of new Set(words)) {
    const place = word.charCodeAt(0) * asciiSize + word.charCodeAt(1);
    const group = dictionary[place];
    if (group) group.push(word);
    else dictionary[place] = [word];
  }
  for (const group of dictionary) group?.sort((a, b) => b.length - a.length);
  return dictionary;
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
  // Called for every character of every link: codes, unlike pieces of text, cost no memory.
  const second = text.charCodeAt(at + 1);
  const group =
    second < asciiSize ? dictionary[text.charCodeAt(at) * asciiSize + second] : undefined;
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
