import {
  type Dictionary,
  findWords,
  isWhole,
  type Match,
  makeDictionary,
  startsWord,
  touchesEdge,
} from './matcher.ts';
import { type WordKind, wordRows } from './words.ts';

/** A word that promises or demands, found in a host name or a path. */
export interface Lure {
  readonly word: string;
  readonly kind: WordKind;
}

interface Prepared {
  readonly kinds: ReadonlyMap<string, WordKind>;
  readonly dictionary: Dictionary;
}

let prepared: Prepared | undefined;

/** The telling words in a lower-case text, each once, without regard to the places in `taken`. */
export function findLures(text: string, taken: readonly Match[] = []): Lure[] {
  const { kinds, dictionary } = prepare();
  const found = findWords(text, dictionary);
  if (found.length === 0) return [];
  const matches = taken.length > 0 ? found.filter(match => !overlaps(match, taken)) : found;
  const lures: Lure[] = [];
  for (let place = 0; place < matches.length; place += 1) {
    const match = matches[place] as Match;
    const kind = kinds.get(match.word);
    if (!kind || !standsOut(text, match, matches[place - 1], matches[place + 1], taken)) continue;
    if (!lures.some(lure => lure.word === match.word)) lures.push({ word: match.word, kind });
  }
  return lures;
}

function overlaps({ start, end }: Match, others: readonly Match[]): boolean {
  return others.some(it => it.start < end && start < it.end);
}

/** Whether a word is one of the telling ones. */
export function isLure(word: string): boolean {
  return prepare().kinds.has(word);
}

/** Whether a telling word begins at this place of a text. */
export function startsWithLure(text: string, at: number): boolean {
  return startsWord(text, at, prepare().dictionary);
}

/** Words that are glued to brands beside the telling ones, because products and sites are called so. */
const products = `my the get app apps web www com net org cojp jp usa uk de fr it es eu user users member express mail prime
  premium point go store shop info page site help desk team mobile digital online secure life plus pass`;

let glue: Dictionary | undefined;

/** Whether a piece of a name consists of nothing but telling words, names of products and digits. */
export function isMadeOfLures(piece: string): boolean {
  return trimLures(piece).includes('');
}

/** What may be left of a word without the telling words, names of products and digits at its ends. */
export function trimLures(word: string): string[] {
  glue ??= makeDictionary([
    ...prepare().kinds.keys(),
    ...products.split(/\s+/).filter(it => it.length > 2),
  ]);
  const matches = findWords(word, glue);
  // Most words of most hosts are none of these: they cost no more than the look.
  if (matches[0]?.start !== 0 && matches.at(-1)?.end !== word.length) return [clear(word)];
  const starts = [0];
  for (const match of matches) {
    if (match.start !== starts.at(-1)) break;
    starts.push(match.end);
  }
  const ends = [word.length];
  for (const match of matches.toReversed()) {
    if (match.end !== ends.at(-1)) break;
    ends.push(match.start);
  }
  return starts.flatMap(start =>
    ends
      .filter(end => end >= start)
      .map(end => word.slice(start, end))
      .map(clear),
  );
}

/** What is left, unless it is a short word of the same kind or a number, which is nothing. */
function clear(rest: string): string {
  return short.has(rest) || /^\d+$/.test(rest) ? '' : rest;
}

const short = new Set(products.split(/\s+/).filter(it => it.length < 3));

/**
 * Short words occur inside others by chance; they count at the edge of a word or beside another
 * find. What is short was set by hand.
 */
function standsOut(
  text: string,
  match: Match,
  before: Match | undefined,
  after: Match | undefined,
  taken: readonly Match[],
): boolean {
  const { start, end } = match;
  if (end - start >= 5 || isWhole(text, match)) return true;
  const joined =
    before?.end === start ||
    after?.start === end ||
    taken.some(it => it.end === start || it.start === end);
  const edged = touchesEdge(text, match);
  return end - start === 4 ? joined || edged : joined && edged;
}

function prepare(): Prepared {
  if (prepared) return prepared;
  const kinds = new Map(
    (Object.keys(wordRows) as WordKind[]).flatMap(kind =>
      wordRows[kind].split(/\s+/).map(word => [word, kind] as const),
    ),
  );
  prepared = { kinds, dictionary: makeDictionary(kinds.keys()) };
  return prepared;
}
