import { createHash } from 'node:crypto';
import {
  mostPartBytes,
  mostPartedEntries,
  padding,
  partNames,
  partOf,
} from '../../../utils/list/parts.ts';
import { firstLine, type Heading } from './compose.ts';

/** A parted list as it is written. */
interface Composed {
  readonly index: string;
  /** By name. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Day of every line that is only there for the length. */
const paddedDay = '2000-01-01';

/**
 * The parts of these lines and the index over them. All have the same number of lines: that of the last
 * build (`linesBefore`) while it fits, so that one entry more changes one part and not all of them.
 * Throws where the list or one part is too long.
 */
export function composeParts(
  lines: readonly string[],
  heading: Heading,
  linesBefore = 0,
): Composed {
  if (lines.length > mostPartedEntries) {
    throw new Error(`${lines.length} entries; a list holds ${mostPartedEntries} at most.`);
  }
  const byName = new Map<string, string[]>(partNames.map(name => [name, []]));
  for (const line of lines) byName.get(partOf(line))?.push(line);
  const each = linesEach(Math.max(...[...byName.values()].map(it => it.length)), linesBefore);
  const parts = new Map(
    [...byName].map(([name, own]) => [name, composePart(name, own, each)] as const),
  );
  const named = [...parts].map(
    ([name, text]) => `${name} ${sha256(text)} ${byName.get(name)?.length ?? 0}`,
  );
  const index = [firstLine(2, heading, ` parts=${parts.size}`), ...named, '#end', ''].join('\n');
  return { index, parts };
}

/** SHA-256 in hex of what stands in a part. */
export function sha256(part: string | Uint8Array): string {
  return createHash('sha256').update(part).digest('hex');
}

function composePart(name: string, own: readonly string[], each: number): string {
  const filling = Array.from({ length: each - own.length }, (_, at) => paddingLine(name, at));
  const text = [...own, ...filling]
    .sort()
    .map(it => `${it}\n`)
    .join('');
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostPartBytes) return text;
  throw new Error(`Part ${name} has ${bytes} bytes; ${mostPartBytes} are the most: shorten words.`);
}

/** The same in every build, so that a part without news stays as it is. */
function paddingLine(name: string, at: number): string {
  return `${name}${sha256(`${padding}:${name}:${at}`).slice(name.length, 32)} ${padding} ${paddedDay}`;
}

/** The next of the numbers of which eight lie between a power of two and its double; at least 16. */
function linesEach(most: number, before: number): number {
  const step = 2 ** Math.max(1, Math.floor(Math.log2(Math.max(most, 1))) - 3);
  const wanted = Math.max(16, Math.ceil(most / step) * step);
  return before >= most && before <= 1.5 * wanted ? before : wanted;
}
