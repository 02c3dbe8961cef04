import {
  type ListEntry,
  type ListProblem,
  type ListWord,
  listWords,
  type OrganizationList,
} from './types.ts';

/** No list in one file is longer: what is, is parted. */
export const mostEntries = 15_000;
/** Characters of the organization's own words to one entry. */
export const mostWords = 200;
/** Bytes of a whole file. */
export const mostBytes = 2 * 1024 * 1024;

const longestLine = 1_000;
const heading = /^#second-look-list (\d{1,9})((?: \w+=\S+)*)$/;
const line = new RegExp(
  `^([0-9a-f]{32}) (${listWords.join('|')}) (\\d{4}-\\d\\d-\\d\\d)(?: (.*))?$`,
);

/**
 * Reads a list. A line that is broken costs itself and is counted; a broken heading, or a file that
 * does not reach its `#end`, costs the file. Of lines about the same name the one of the newest day
 * counts, of the same day the last.
 */
export function readList(text: string): OrganizationList | ListProblem {
  const file = readFile(text, '1');
  if (typeof file === 'string') return file;
  const { serial, expires, written } = file;
  if (written.length > mostEntries) return 'too-many';
  const entries = new Map<string, ListEntry>();
  let broken = 0;
  for (const it of written) {
    const read = readLine(it);
    if (!read) broken += 1;
    else if ((entries.get(read.digest)?.day ?? '') <= read.entry.day) {
      entries.set(read.digest, read.entry);
    }
  }
  return { serial, expires, entries, broken };
}

/** What every file of the format has: its heading, and the lines up to its `#end`. */
interface ListFile {
  readonly serial: number;
  readonly expires: number | null;
  readonly fields: ReadonlyMap<string, string>;
  readonly written: readonly string[];
}

/** The heading of a file of this version, and its lines without comments and empty ones. */
export function readFile(text: string, version: '1' | '2'): ListFile | ListProblem {
  const [first = '', ...lines] = linesOf(text);
  const facts = readHeading(first, version);
  if (typeof facts === 'string') return facts;
  const end = lines.indexOf('#end');
  return end < 0 ? 'cut' : { ...facts, written: lines.slice(0, end).filter(isWritten) };
}

/** The lines of a file, whatever their ends. */
export function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map(it => it.replace(/\r$/, ''));
}

/** Whether a line is to be read: neither empty nor a comment. */
export function isWritten(text: string): boolean {
  return text !== '' && !text.startsWith('#');
}

function readHeading(first: string, wanted: string): Omit<ListFile, 'written'> | ListProblem {
  const [, version, rest] = heading.exec(first) ?? [];
  if (version === undefined) return 'no-list';
  if (version !== wanted) return 'unknown-version';
  const fields = new Map((rest ?? '').split(' ').map(it => it.split('=', 2) as [string, string]));
  const written = fields.get('serial') ?? '';
  const serial = /^\d+$/.test(written) ? Number(written) : 0;
  if (!Number.isSafeInteger(serial) || serial < 1) return 'no-list';
  const until = fields.get('expires');
  const expires = until === undefined ? null : Date.parse(until);
  return Number.isNaN(expires) ? 'no-list' : { serial, expires, fields };
}

/** One line of a list; null where it is none. */
export function readLine(text: string): { digest: string; entry: ListEntry } | null {
  const found = text.length > longestLine ? null : line.exec(text);
  const [, digest, word, day, words = ''] = found ?? [];
  if (digest === undefined || day === undefined || Number.isNaN(Date.parse(day))) return null;
  return { digest, entry: { word: word as ListWord, day, words: plainWords(words) } };
}

/** Words as one line of text: without what turns its direction or hides in it, cut to what a list can hold. */
export function plainWords(words: string): string {
  // Most are plain already, and a list has thousands.
  if (words.length <= mostWords && /^(?:[!-~](?:[ -~]*[!-~])?)?$/.test(words)) return words;
  const plain = words
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  return [...plain].slice(0, mostWords).join('');
}
