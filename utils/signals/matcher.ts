/** A dictionary word found in a text. Offsets in UTF-16 units, end exclusive. */
export interface Match {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words by their first two letters, the longest first. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/** Prepares words, each at least two letters long, for `findWords`. */
export function makeDictionary(words: Iterable<string>): Dictionary {
  const dictionary = Map.groupBy(new Set(words), word => word.slice(0, 2));
  for (const group of dictionary.values()) group.sort((a, b) => b.length - a.length);
  return dictionary;
}

/** All words of the dictionary in a lower-case text, the longest at each place, without overlaps. */
export function findWords(text: string, dictionary: Dictionary): Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < text.length - 1; ) {
    const word = dictionary.get(text.slice(at, at + 2))?.find(it => text.startsWith(it, at));
    if (word) matches.push({ word, start: at, end: at + word.length });
    at += word?.length ?? 1;
  }
  return matches;
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
