import { isWritten, linesOf, readFile, readLine, readList } from './read.ts';
import type { ListEntry, ListPart, ListProblem, OrganizationList, PartedList } from './types.ts';

/** No parted list is longer. */
export const mostPartedEntries = 250_000;
/** Bytes of one part. */
export const mostPartBytes = 256 * 1024;
/** The word of a line that only makes its part as long as the others. */
export const padding = 'pad';

const partCount = 256;

/** The names of all parts in the order in which they are fetched, whatever anybody checks. */
export const partNames: readonly string[] = Array.from({ length: partCount }, (_, at) =>
  at.toString(16).padStart(2, '0'),
);

const line = /^([0-9a-f]{2}) ([0-9a-f]{64}) (\d{1,6})$/;
const padded = new RegExp(`^[0-9a-f]{32} ${padding}(?: |$)`);

/** Reads what the list's own address hands out: a list, or the index of one that is parted. */
export function readAnyList(text: string): OrganizationList | PartedList | ListProblem {
  return /^\ufeff?#second-look-list 2 /.test(text) ? readIndex(text) : readList(text);
}

/** Reads an index; one that does not name every part exactly once is none. */
function readIndex(text: string): PartedList | ListProblem {
  const file = readFile(text, '2');
  if (typeof file === 'string') return file;
  const { serial, expires, fields, written } = file;
  if (fields.get('parts') !== String(partCount)) return 'unknown-version';
  const read = new Map(written.map(it => readPart(it)).map(it => [it?.name, it]));
  const parts = partNames.flatMap(name => read.get(name) ?? []);
  if (parts.length !== partCount || written.length !== partCount) return 'no-list';
  return entriesIn(parts) > mostPartedEntries ? 'too-many' : { serial, expires, parts };
}

function readPart(text: string): ListPart | null {
  const [, name, digest, entries] = line.exec(text) ?? [];
  return name && digest ? { name, digest, entries: Number(entries) } : null;
}

/** How many entries some parts hold together. */
export function entriesIn(parts: readonly ListPart[]): number {
  return parts.reduce((sum, it) => sum + it.entries, 0);
}

/** The name of the part in which a digest stands. */
export function partOf(digest: string): string {
  return digest.slice(0, 2);
}

/** What a part says of a digest: of several lines the one of the newest day, of the same day the last. */
export function entryIn(part: string, digest: string): ListEntry | undefined {
  let found: ListEntry | undefined;
  // Looked for as text: to read all of it would take a hundred times as long.
  for (let at = part.indexOf(digest); at !== -1; at = part.indexOf(digest, at + 1)) {
    if (at > 0 && part[at - 1] !== '\n') continue;
    const end = part.indexOf('\n', at);
    const read = readLine(part.slice(at, end === -1 ? undefined : end).replace(/\r$/, ''));
    if (read && (found?.day ?? '') <= read.entry.day) found = read.entry;
  }
  return found;
}

/** How many lines of a part cannot be read, or belong into another. */
export function brokenIn(part: string, name: string): number {
  const written = linesOf(part).filter(it => isWritten(it) && !padded.test(it));
  return written.filter(it => partOf(readLine(it)?.digest ?? '') !== name).length;
}

/** The file of a part beside that of its index: `links.txt` has `links.00.txt` to `links.ff.txt`. */
export function fileOfPart(file: string, name: string): string {
  return file.replace(/(\.[^./\\]*)?$/, extension => `.${name}${extension}`);
}

/** Where a part is fetched: beside the index, with the same query. */
export function addressOfPart(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = fileOfPart(url.pathname, name);
  url.hash = '';
  return url.href;
}
