import { brokenScheme } from './refang.ts';

const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const hardStop = /[、「」『』（）【】〈〉《》〔〕！？，；]/;
const nextLink = new RegExp(`[,;]${brokenScheme}[[({]?:`, 'iy');
// Particles that go on with the sentence after a link; few words in an address start with them.
const particle = /[をにへでとはがのも]/;

/**
 * Offset behind the link in `word` whose host, port or path starts at `from`: before a closing
 * bracket that was opened outside, a Japanese sentence that runs on, and punctuation at the end.
 */
export function endOfLink(word: string, from: number): number {
  const open: string[] = [];
  let inHost = !/[:/?#\\]/.test(word[from] ?? '');
  let end = from;
  for (; end < word.length; end++) {
    const character = word[end] ?? '';
    if (inHost && /[/?#\\]/.test(character)) inHost = false;
    if (character > '\u007f' && stopsAt(word, end, inHost)) break;
    if (',;'.includes(character) && startsAnother(word, end)) break;
    if ('([{'.includes(character)) open.push(character);
    else if (character in closers && open.pop() !== closers[character]) {
      if (!inHost || word[end - 1] !== '.') break;
    }
  }
  return trimmed(word, from, end);
}

function stopsAt(word: string, at: number, inHost: boolean): boolean {
  const character = word[at] ?? '';
  if (hardStop.test(character)) return true;
  const previous = word[at - 1] ?? '';
  if ('。．｡'.includes(character)) return !inHost || !/[\w-]/.test(word[at + 1] ?? '');
  if (previous > '\u007f' || !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character)) return false;
  if (inHost)
    return !/^[^\p{ASCII}]{1,63}\./u.test(word.slice(at, at + 65)) && hasDotBefore(word, at);
  const atRoot =
    previous === '/' && /\w/.test(word[at - 2] ?? '') && !word.slice(0, at - 1).endsWith('/');
  return particle.test(character) && (/[a-z0-9]/i.test(previous) || (atRoot && isRoot(word, at)));
}

/** Whether the label that ends at `at` is ASCII and not the first of its host. */
function hasDotBefore(word: string, at: number): boolean {
  return /[\w-][.\])}][a-z][a-z0-9-]{1,62}$/i.test(word.slice(Math.max(0, at - 80), at));
}

/** Whether the slash before `at` is the one behind the host. */
function isRoot(word: string, at: number): boolean {
  return !/[^/]\/[^/]/.test(word.slice(Math.max(0, at - 300), at - 1).replace(/^.*\/\//, ''));
}

function startsAnother(word: string, at: number): boolean {
  nextLink.lastIndex = at;
  return nextLink.test(word);
}

function trimmed(word: string, from: number, end: number): number {
  let last = end;
  while (last > from && ".,;:!?'*…。．".includes(word[last - 1] ?? '')) last--;
  return last;
}
