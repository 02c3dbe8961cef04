import {
  type Dictionary,
  findWords,
  isWhole,
  type Match,
  makeDictionary,
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

const longestWord = 20;

let prepared: Prepared | undefined;

/** The telling words in a lower-case text, each once, without regard to the places in `taken`. */
export function findLures(text: string, taken: readonly Match[] = []): Lure[] {
  const { kinds, dictionary } = prepare();
  const matches = findWords(text, dictionary).filter(
    match => !taken.some(it => it.start < match.end && match.start < it.end),
  );
  const lures = new Map<string, Lure>();
  for (const [place, match] of matches.entries()) {
    const kind = kinds.get(match.word);
    if (kind && standsOut(text, match, [matches[place - 1], matches[place + 1], ...taken])) {
      lures.set(match.word, { word: match.word, kind });
    }
  }
  return [...lures.values()];
}

/** Whether a word is one of the telling ones. */
export function isLure(word: string): boolean {
  return prepare().kinds.has(word);
}

/** Whether a telling word begins at this place of a text. */
export function startsWithLure(text: string, at: number): boolean {
  return findWords(text.slice(at, at + longestWord), prepare().dictionary)[0]?.start === 0;
}

/** Short words occur inside others by chance; they count at the edge of a word or beside another find. */
function standsOut(text: string, match: Match, others: readonly (Match | undefined)[]): boolean {
  const length = match.end - match.start;
  if (length >= 5 || isWhole(text, match)) return true;
  const joined = others.some(it => it && (it.end === match.start || it.start === match.end));
  const edged = touchesEdge(text, match);
  return length === 4 ? joined || edged : joined && edged;
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
