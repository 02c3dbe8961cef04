import { longestHostText } from './names.ts';
import { endOfRun, unspaced } from './prose.ts';
import { brokenScheme } from './refang.ts';

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const nextLink = new RegExp(`[,;／]${brokenScheme}[[({]?:[[({]?[/\\\\]`, 'iy');
/** Full-width forms of what holds a link together; where they do, they are read as the ASCII ones. */
const wideJoint = /[／：？＝＆．＃％－＿＠＋～]/;
const joined = /[\w％-]|[０-９Ａ-Ｚａ-ｚ]/;
const markInBrackets = /\[(?:[.:/?=&#@]|d[o0]t|slash|colon|\[|[0-9a-f:]{2,39}\])/iy;
const endOfTag = /\[\/[a-z*]{1,12}\]/iy;

/** What stands around a link: its offset in the word, and what its text says about separators. */
export interface Surroundings {
  /** Offset where the link starts, scheme included. */
  readonly start: number;
  /** Whether the word is a row of a table, whose cells end at this character. */
  readonly cell?: ',' | ';' | undefined;
}

/**
 * Offset behind the link in `word` whose host, port or path starts at `from`: before whatever
 * closes what was opened outside, a mark that no link holds, a sentence that runs on without a
 * blank, the next cell of a table, and punctuation at the end. -1 where no host is that long.
 */
export function endOfLink(word: string, from: number, { start, cell }: Surroundings): number {
  const open: string[] = [];
  const outside = word[start - 1] ?? '';
  const head = word.slice(start, from);
  // Only where slashes are slashes a backslash escapes what follows.
  const isSlashed = !head.includes('\\') && !/^[a-z-]+:$/i.test(head);
  let part: 'host' | 'path' | 'query' = /[:/?#\\]/.test(word[from] ?? '') ? 'path' : 'host';
  let end = from;
  let host = from;
  while (end < word.length) {
    if (part === 'host' && end - host > longestHostText) return -1;
    const code = word.codePointAt(end) ?? 0;
    if (code > 0x7f) {
      const next = pastForeign(word, end, part, start);
      if (next === end) break;
      if (part === 'host' && '／？＃'.includes(word[end] ?? '')) part = 'path';
      end = next;
      continue;
    }
    const character = word[end] ?? '';
    if (part === 'host' && character === '@') host = end;
    if (part === 'host' && '/\\'.includes(character)) part = 'path';
    if (part !== 'query' && '?#'.includes(character)) part = 'query';
    if (character === outside && "'*~".includes(character)) break;
    if (character === '\\' && isSlashed && /[nrt'"`\\]/.test(word[end + 1] ?? '"')) break;
    if (',;'.includes(character) && endsCell(word, end, part, cell ?? outside)) break;
    if (character === '[' && endsAtBracket(word, end, part)) break;
    if (character === '(' && part !== 'host' && isNote(word, end)) break;
    if ('([{'.includes(character)) open.push(character);
    else if (character in closers && open.pop() !== closers[character]) {
      if (part !== 'host' || word[end - 1] !== '.') break;
    }
    end++;
  }
  return withoutEmphasis(word, start, trimmed(word, from, end));
}

/** As many underscores less at the end as stand before the link: `_https://a.example_` is emphasis. */
function withoutEmphasis(word: string, start: number, end: number): number {
  const marks = /(?<![a-z0-9_])_{1,3}$/i.exec(word.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return marks && word.slice(0, end).endsWith(marks) ? end - marks.length : end;
}

function endsCell(word: string, at: number, part: string, cell: string): boolean {
  const character = word[at] ?? '';
  return part === 'host' || character === cell || startsAnother(word, at);
}

function startsAnother(word: string, at: number): boolean {
  if (!/[hftm[({]/i.test(word[at + 1] ?? '')) return false;
  nextLink.lastIndex = at;
  return nextLink.test(word);
}

/** In front of a closing tag (`[/url]`) or a label (`[text]`), but not of a mark that is defanged. */
function endsAtBracket(word: string, at: number, part: string): boolean {
  endOfTag.lastIndex = at;
  if (endOfTag.test(word)) return true;
  markInBrackets.lastIndex = at;
  return part === 'path' && !markInBrackets.test(word);
}

/** Whether a bracket right behind a word opens a note on the link, in another script. */
function isNote(word: string, at: number): boolean {
  return /[a-z0-9]/i.test(word[at - 1] ?? '') && unspaced.test(word[at + 1] ?? '');
}

/** Where a link goes on behind the non-ASCII characters at `at`; `at` where it ends there. */
function pastForeign(word: string, at: number, part: string, start: number): number {
  const character = String.fromCodePoint(word.codePointAt(at) ?? 0);
  if (/[\p{L}\p{M}\p{N}\p{Cf}]/u.test(character)) return pastLetters(word, at, part, start);
  const behind = word[at + 1] ?? '';
  if ('。．｡․﹒'.includes(character)) return part === 'host' && joined.test(behind) ? at + 1 : at;
  if (wideJoint.test(character)) return joins(word, at, part) ? at + 1 : at;
  if ('・･〜'.includes(character)) {
    return unspaced.test(word[at - 1] ?? '') && unspaced.test(behind) && part !== 'host'
      ? at + 1
      : at;
  }
  // A title may hold a dash or an apostrophe, which its other words are joined like.
  if ('’–'.includes(character) && part === 'path') {
    return /^[\p{L}\d]{1,30}_/u.test(word.slice(at + 1, at + 32)) ? at + 1 : at;
  }
  return at;
}

function pastLetters(word: string, at: number, part: string, start: number): number {
  const character = String.fromCodePoint(word.codePointAt(at) ?? 0);
  if (!unspaced.test(character)) return at + character.length;
  const end = endOfLetters(word, at);
  if (part === 'host') return isHostName(word, at, end) ? end : at;
  return endOfRun(word, { start, from: at, to: end });
}

function joins(word: string, at: number, part: string): boolean {
  const character = word[at] ?? '';
  if (word[at - 1] === character || startsAnother(word, at)) return false;
  if (character === '／') return part !== 'query' || joined.test(word[at + 1] ?? '');
  const behind = word.slice(at + 1, at + 24);
  if (character === '：') return part === 'host' && /^[\d０-９]{1,5}(?!\w)/.test(behind);
  if (character === '？') return /^[\w０-９ａ-ｚＡ-Ｚ-]{1,20}[=＝]/.test(behind);
  return joined.test(behind[0] ?? '') && joined.test(word[at - 1] ?? '');
}

/** Offset behind the letters, marks and numbers outside ASCII that start at `at`. */
function endOfLetters(word: string, at: number): number {
  let end = at;
  while (end < word.length) {
    const character = String.fromCodePoint(word.codePointAt(end) ?? 0);
    if (character <= '\u007f' || !/[\p{L}\p{M}\p{N}]/u.test(character)) break;
    end += character.length;
  }
  return end;
}

/** Whether letters without blanks in a host are a name, and not the sentence behind it. */
function isHostName(word: string, at: number, end: number): boolean {
  if (/[^\p{ASCII}]/u.test(word[at - 1] ?? '')) return true;
  if (/:\d{1,5}$/.test(word.slice(Math.max(0, at - 6), at))) return false;
  if (/^[.。．｡][\p{L}\p{N}]/u.test(word.slice(end, end + 2)) && end - at <= 63) return true;
  return !/[\p{L}\p{N}-][.\])}][a-z][a-z0-9-]{1,62}$/iu.test(word.slice(Math.max(0, at - 80), at));
}

/** Marks of direction and of no width, which a selection brings along. */
function isInvisible(character = ''): boolean {
  return character > '\u007f' && /\p{Cf}/u.test(character);
}

function trimmed(word: string, from: number, end: number): number {
  let last = end;
  while (
    (last > from && ".,;:!?'*…。．\\".includes(word[last - 1] ?? '')) ||
    isInvisible(word[last - 1])
  )
    last--;
  if (word.slice(last - 2, last) === '~~') last -= 2;
  return last;
}
