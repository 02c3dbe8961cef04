import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SearchableList } from '../../../utils/list/lookup.ts';
import {
  brokenIn,
  entriesIn,
  entryIn,
  fileOfPart,
  mostPartBytes,
  padding,
  partOf,
  readAnyList,
} from '../../../utils/list/parts.ts';
import { isWritten, linesOf, mostBytes } from '../../../utils/list/read.ts';
import type { ListPart, PartedList } from '../../../utils/list/types.ts';
import { sha256 } from './parts.ts';

/** A list that lies in files, as it was found. */
interface Found {
  readonly list: SearchableList;
  readonly serial: number;
  readonly entries: number;
  /** 0 where it is in one file. */
  readonly parts: number;
  /** What is wrong with it, as sentences; empty where a browser would take it whole. */
  readonly wrong: readonly string[];
}

/** Reads a list with all its parts as a browser would, from the bytes of its file; a word where it is none. */
export async function readFiles(file: string, bytes: Uint8Array): Promise<Found | string> {
  const list = readAnyList(new TextDecoder().decode(bytes));
  if (typeof list === 'string') return list;
  if (bytes.length > mostBytes) return 'too-large';
  if ('parts' in list) return readParts(file, list);
  const { serial, entries, broken } = list;
  const wrong = broken > 0 ? [`${broken} lines cannot be read.`] : [];
  return { list, serial, entries: entries.size, parts: 0, wrong };
}

async function readParts(file: string, { serial, expires, parts }: PartedList): Promise<Found> {
  const texts = new Map<string, string>();
  const wrong: string[] = [];
  for (const part of parts) {
    const path = fileOfPart(file, part.name);
    const bytes = await readFile(path).catch(() => null);
    const why = bytes ? whatIsWrong(bytes, part, parts) : 'is missing';
    if (why) wrong.push(`Part ${part.name} (${basename(path)}) ${why}.`);
    else texts.set(part.name, new TextDecoder().decode(bytes ?? undefined));
  }
  const get = (digest: string) => entryIn(texts.get(partOf(digest)) ?? '', digest);
  const list = { expires, entries: { get } };
  return { list, serial, entries: entriesIn(parts), parts: parts.length, wrong };
}

function whatIsWrong(bytes: Uint8Array, part: ListPart, parts: readonly ListPart[]): string | null {
  const digest = sha256(bytes);
  if (digest !== part.digest) {
    const other = parts.find(it => it.digest === digest);
    return other ? `holds part ${other.name}` : 'belongs to another list';
  }
  if (bytes.length > mostPartBytes) return `has more than ${mostPartBytes} bytes`;
  const text = new TextDecoder().decode(bytes);
  const broken = brokenIn(text, part.name);
  if (broken > 0) return `has ${broken} lines that cannot be read or belong into another part`;
  const own = linesOf(text).filter(it => isWritten(it) && it.split(' ')[1] !== padding);
  return own.length === part.entries ? null : `has ${own.length} entries, not ${part.entries}`;
}
