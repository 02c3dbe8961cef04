import { read, readLink } from '../../../utils/link/read.ts';
import type { Target } from '../../../utils/link/types.ts';
import { nameOf } from '../../../utils/list/names.ts';
import { type ListForm, type ListWord, listForms, listWords } from '../../../utils/list/types.ts';
import { readCsv, writeCsv } from './csv.ts';

/** One line of the CSV that a list is made from. */
export interface Row {
  readonly link: string;
  readonly form: ListForm;
  readonly word: ListWord;
  /** As `2026-11-26`. */
  readonly day: string;
  readonly words: string;
  /** Whether somebody insisted on what would be refused. */
  readonly forced: boolean;
}

const columns = ['link', 'form', 'word', 'day', 'words', 'forced'];

/** The rows of a CSV's bytes; throws where they are no UTF-8, whose words nobody could read any more. */
export function parseRowsIn(bytes: Uint8Array): Row[] {
  try {
    return parseRows(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Error('The CSV is not UTF-8. Excel writes that as “CSV UTF-8”.');
  }
}

/** The rows of a CSV; throws with the number of the first line that is none. */
export function parseRows(text: string): Row[] {
  const [head, ...lines] = readCsv(text);
  if (!head) return [];
  const missing = columns.slice(0, 4).filter(it => !head.includes(it));
  if (missing.length > 0) throw new Error(`The CSV has no column ${missing.join(', ')}.`);
  return lines.map((cells, at) => {
    const cell = (column: string) => cells[head.indexOf(column)]?.trim() ?? '';
    return toRow(cell, at + 2);
  });
}

function toRow(cell: (column: string) => string, line: number): Row {
  const form = listForms.find(it => it === cell('form'));
  const word = listWords.find(it => it === cell('word'));
  // As Excel writes a day again in Japan.
  const day = cell('day')
    .replaceAll('/', '-')
    .replace(/-(?=\d(?!\d))/g, '-0');
  if (!form) throw new Error(`Line ${line}: form is one of ${listForms.join(', ')}.`);
  if (!word) throw new Error(`Line ${line}: word is one of ${listWords.join(', ')}.`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) {
    throw new Error(`Line ${line}: day is written as 2026-11-26.`);
  }
  const [link, words, forced] = [cell('link'), cell('words'), cell('forced') === 'yes'];
  if (digestIn(link) === null) targetOf(link, `Line ${line}: `);
  return { link, form, word, day, words, forced };
}

/** The rows as a CSV. */
export function formatRows(rows: readonly Row[]): string {
  return writeCsv([
    columns,
    ...rows.map(it => [it.link, it.form, it.word, it.day, it.words, it.forced ? 'yes' : '']),
  ]);
}

/** The digest in a link that is known by nothing else, written `digest:` with its 32 digits; null in any other. */
export function digestIn(link: string): string | null {
  return /^digest:([0-9a-f]{32})$/.exec(link)?.[1] ?? null;
}

/** What a row names, as people read it. */
export function nameIn({ link, form }: Pick<Row, 'link' | 'form'>): string {
  return digestIn(link) === null ? nameOf(targetOf(link), form).text : link;
}

/** Each row is read several times. */
const known = new Map<string, Target>();

/** The target of a link as the extension reads it, wrappers taken off; throws where it is none. */
export function targetOf(link: string, where = ''): Target {
  const target = known.get(link) ?? readLink(link).targets[0] ?? read(link).targets[0];
  if (!target) throw new Error(`${where}“${link}” is no link and no host.`);
  known.set(link, target);
  return target;
}

/** What a link is most likely meant to name: its page where it has a path, else its host. */
export function likelyForm({ url }: Target): ListForm {
  return new URL(url).pathname === '/' ? 'host' : 'page';
}
