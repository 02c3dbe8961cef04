import { decodePercent } from '../link/decode.ts';
import type { UrlParts } from '../link/split.ts';
import { asciiBehind } from './encoded.ts';

/** One piece of a URL that can hold a secret: a path segment, a parameter, or something inside one. */
export interface Value {
  readonly where: 'path' | 'query' | 'fragment';
  /** Parameter name in snake case; empty in a path and for a parameter without a name. */
  readonly name: string;
  /** Completely decoded. */
  readonly text: string;
  /** Where the raw value stands in the URL; what is inside another value has that one's place. */
  readonly start: number;
  readonly end: number;
  /** Whether it was hidden in base64 or hexadecimal digits. */
  readonly hidden: boolean;
}

type Place = Pick<Value, 'where' | 'start' | 'end'>;

const maxDepth = 3;
const longestSplit = 2_048;
const maxParts = 8;
/** Names that people give to parameters are shorter than an e-mail address in base64. */
const longName = 14;

/** Every value in the URL, each followed by the values inside it. */
export function valuesOf(url: string, parts: UrlParts): Value[] {
  const { pathStart, queryStart, fragmentStart } = parts;
  const found: Value[] = [];
  if (queryStart > pathStart + 1) addPath(found, url.slice(0, queryStart), pathStart + 1, 'path');
  if (fragmentStart > queryStart + 1) {
    addQuery(found, url.slice(0, fragmentStart), queryStart + 1, 'query');
  }
  if (url.length > fragmentStart + 1) addFragment(found, url, fragmentStart + 1);
  return found;
}

function addFragment(found: Value[], url: string, start: number): void {
  const question = url.indexOf('?', start);
  const text = url.slice(start);
  if (question !== -1) {
    addPath(found, url.slice(0, question), start, 'fragment');
    addQuery(found, url, question + 1, 'fragment');
  } else if (/^[^/=&]{1,64}=(?!=?$)/.test(text)) {
    addQuery(found, url, start, 'fragment');
  } else {
    addPath(found, url, start, 'fragment');
    // Base64 has slashes of its own.
    if (text.includes('/')) add(found, '', text, { where: 'fragment', start, end: url.length });
  }
}

/** The segments of what stands from `start` to the end of `url`. */
function addPath(found: Value[], url: string, start: number, where: Value['where']): void {
  let from = start;
  for (const segment of url.slice(start).split('/')) {
    const end = from + segment.length;
    const semicolon = segment.indexOf(';');
    // Java keeps its session in the path: `;jsessionid=…`.
    if (semicolon !== -1) addQuery(found, url.slice(0, end), from + semicolon + 1, where);
    else if (segment) add(found, '', segment, { where, start: from, end });
    from = end + 1;
  }
}

/** The parameters of what stands from `start` to the end of `url`. */
function addQuery(found: Value[], url: string, start: number, where: Value['where']): void {
  let from = start;
  for (const pair of url.slice(start).split('&')) {
    const equals = pair.indexOf('=');
    // `?dXNlcg==` is a value without a name whose padding looks like one.
    const unnamed = equals === -1 || equals === pair.length - 1 || pair[equals + 1] === '=';
    // `?bob@corp.example=1`: a name can be what tells.
    if (!unnamed && (equals >= longName || /@|%40/.test(pair.slice(0, equals)))) {
      add(found, '', pair.slice(0, equals), { where, start: from, end: from + equals });
    }
    const offset = unnamed ? 0 : equals + 1;
    const raw = pair.slice(offset);
    // A link copied out of HTML source still says `&amp;`.
    const key = pair.slice(0, equals).replace(/^(?:amp;)+/i, '');
    const name = unnamed ? '' : snakeCase(decodePercent(key));
    if (raw) add(found, name, raw, { where, start: from + offset, end: from + pair.length });
    from += pair.length + 1;
  }
}

function add(found: Value[], name: string, raw: string, place: Place, hidden = false, depth = 0) {
  const text = fullyDecoded(raw);
  const { where, start, end } = place;
  found.push({ where, name, text, start, end, hidden });
  if (depth >= maxDepth || text.length < 6) return;
  // A cookie or a connection's settings may be a value; in a path `=` belongs to a message's id.
  const isPair = where !== 'path' && /^[\w.-]{1,64}=[^=]/.test(text);
  if (isPair || /[?&#;][\w.-]{1,64}=|^https?:\/\//i.test(text))
    addInner(found, text, place, hidden, depth);
  for (const piece of codesIn(text)) {
    const behind = asciiBehind(piece);
    if (behind) add(found, name, behind, place, true, depth + 1);
  }
}

/** The whole value, or where other characters stand around a code (`dXNlcg==.html`), each part that could be one. */
function codesIn(text: string): readonly string[] {
  if (text.length > longestSplit || /^[\w+/-]*={0,2}$/.test(text)) return [text];
  const parts = text.match(/[\w+/-]{14,}/g) ?? [];
  return parts.slice(0, maxParts);
}

/** The parameters of a URL, or of a query, that is itself a value. */
function addInner(
  found: Value[],
  text: string,
  place: Place,
  hidden: boolean,
  depth: number,
): void {
  const first = text.search(/[?#]/);
  for (const pair of text.slice(first + 1).split(/[?&#;]/)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals === pair.length - 1) continue;
    add(found, snakeCase(pair.slice(0, equals)), pair.slice(equals + 1), place, hidden, depth + 1);
  }
}

function fullyDecoded(raw: string): string {
  let text = raw;
  for (let round = 0; round < maxDepth && text.includes('%'); round++) {
    const decoded = decodePercent(text);
    if (decoded === text) break;
    text = decoded;
  }
  return text;
}

function snakeCase(name: string): string {
  if (name.length > 64) return '';
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[\s.[\]-]+/g, '_')
    .toLowerCase();
}
