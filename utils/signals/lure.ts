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

let kinds: Map<string, WordKind> | undefined;
let dictionary: Dictionary | undefined;

/** The telling words in a lower-case text, each once, without regard to the places in `taken`. */
export function findLures(text: string, taken: readonly Match[] = []): Lure[] {
  kinds ??= index();
  dictionary ??= makeDictionary(kinds.keys());
  const matches = findWords(text, dictionary).filter(
    match => !taken.some(it => it.start < match.end && match.start < it.end),
  );
  const lures = new Map<string, Lure>();
  for (const [place, match] of matches.entries()) {
    const kind = kinds.get(match.word);
    if (kind && standsOut(text, match, matches[place - 1], matches[place + 1], taken)) {
      lures.set(match.word, { word: match.word, kind });
    }
  }
  return [...lures.values()];
}

/** Short words occur inside others by chance; they count at the edge of a word or beside another find. */
function standsOut(
  text: string,
  match: Match,
  before: Match | undefined,
  after: Match | undefined,
  taken: readonly Match[],
): boolean {
  const length = match.end - match.start;
  if (length >= 5 || isWhole(text, match)) return true;
  const joined =
    before?.end === match.start ||
    after?.start === match.end ||
    taken.some(it => it.end === match.start || it.start === match.end);
  return length === 4 ? joined || touchesEdge(text, match) : joined && touchesEdge(text, match);
}

function index(): Map<string, WordKind> {
  return new Map(
    (Object.keys(wordRows) as WordKind[]).flatMap(kind =>
      wordRows[kind].split(/\s+/).map(word => [word, kind] as const),
    ),
  );
}
