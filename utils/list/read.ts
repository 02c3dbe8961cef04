import {
  type ListEntry,
  type ListProblem,
  type ListWord,
  listWords,
  type OrganizationList,
} from './types.ts';

/** No list is longer: what is, must be parted, which this version cannot read. */
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
  const [first = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map(it => it.replace(/\r$/, ''));
  const facts = readHeading(first);
  if (typeof facts === 'string') return facts;
  const end = lines.indexOf('#end');
  if (end < 0) return 'cut';
  const written = lines.slice(0, end).filter(it => it !== '' && !it.startsWith('#'));
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
  return { ...facts, entries, broken };
}

function readHeading(first: string): Pick<OrganizationList, 'serial' | 'expires'> | ListProblem {
  const [, version, rest] = heading.exec(first) ?? [];
  if (version === undefined) return 'no-list';
  if (version !== '1') return 'unknown-version';
  const fields = new Map((rest ?? '').split(' ').map(it => it.split('=', 2) as [string, string]));
  const written = fields.get('serial') ?? '';
  const serial = /^\d+$/.test(written) ? Number(written) : 0;
  if (!Number.isSafeInteger(serial) || serial < 1) return 'no-list';
  const until = fields.get('expires');
  const expires = until === undefined ? null : Date.parse(until);
  return Number.isNaN(expires) ? 'no-list' : { serial, expires };
}

function readLine(text: string): { digest: string; entry: ListEntry } | null {
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
