import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileOfPart, readAnyList } from '../../../utils/list/parts.ts';
import { mostEntries } from '../../../utils/list/read.ts';
import { composeList, type Heading, signList } from './compose.ts';
import { composeParts } from './parts.ts';

/** How a list is to be written. */
export interface Writing {
  /** PEM; null where it is not to be signed. */
  readonly pem: string | null;
  /** In parts though one file would do. */
  readonly parted: boolean;
}

/**
 * Writes a list into one file, or into parts beside it where that would be too long; what it did in a
 * few words. The file itself comes last: what it says is there is there.
 */
export async function writeList(
  file: string,
  lines: readonly string[],
  heading: Heading,
  { pem, parted }: Writing,
): Promise<string> {
  const signed = (text: string) => (pem ? signList(text, pem) : text);
  if (!parted && lines.length <= mostEntries) {
    const parts = await partsOf(file);
    await replace(file, signed(composeList(lines, heading)));
    await Promise.all(parts.map(it => rm(it, { force: true })));
    return 'in one file';
  }
  const { index, parts } = composeParts(lines, heading, await linesIn(file));
  const list = signed(index);
  let changed = 0;
  for (const [name, text] of parts) {
    const path = fileOfPart(file, name);
    if (existsSync(path) && (await readFile(path, 'utf8')) === text) continue;
    await replace(path, text);
    changed += 1;
  }
  await replace(file, list);
  return `in ${parts.size} parts, ${changed} of them changed`;
}

/** The serial of the list in a file; 0 where there is none. */
export async function serialIn(file: string): Promise<number> {
  return (await listIn(file))?.serial ?? 0;
}

async function listIn(file: string) {
  const list = existsSync(file) ? readAnyList(await readFile(file, 'utf8')) : null;
  return typeof list === 'string' ? null : list;
}

/** The files that lie beside an index; none where there is no index. */
async function partsOf(file: string): Promise<string[]> {
  const list = await listIn(file);
  return list && 'parts' in list ? list.parts.map(it => fileOfPart(file, it.name)) : [];
}

/** At once, so that a web server never hands out half of it. */
export async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** How many lines each part of the last build has. */
async function linesIn(file: string): Promise<number> {
  const [first] = await partsOf(file);
  return first && existsSync(first) ? (await readFile(first, 'utf8')).split('\n').length - 1 : 0;
}
