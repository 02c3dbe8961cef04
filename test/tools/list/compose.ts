import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { digestOf } from '../../../utils/list/digest.ts';
import { nameOf } from '../../../utils/list/names.ts';
import { mostBytes, mostEntries, plainWords } from '../../../utils/list/read.ts';
import { digestIn, type Row, targetOf } from './rows.ts';

/** What stands in a list beside its entries. */
export interface Heading {
  readonly serial: number;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** So many digests are made at a time. */
const atOnce = 1_000;

/** The lines of a list, sorted by digest so that they tell nothing of their order. */
export async function linesOfRows(rows: readonly Row[]): Promise<string[]> {
  const newest = new Map<string, Row>();
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const digests = await Promise.all(
      some.map(({ link, form }) => digestIn(link) ?? digestOf(nameOf(targetOf(link), form))),
    );
    for (const [at, row] of some.entries()) {
      const digest = digests[at] ?? '';
      if ((newest.get(digest)?.day ?? '') <= row.day) newest.set(digest, row);
    }
  }
  return [...newest]
    .map(([digest, { word, day, words }]) => `${digest} ${word} ${day} ${plainWords(words)}`.trim())
    .sort();
}

/** The list in one file. Throws where it is too long for one. */
export function composeList(lines: readonly string[], heading: Heading): string {
  if (lines.length > mostEntries) {
    throw new Error(`${lines.length} entries; one file holds ${mostEntries} at most.`);
  }
  const text = [firstLine(1, heading), ...lines, '#end', ''].join('\n');
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes - 200) {
    throw new Error(`${bytes} bytes; one file holds ${mostBytes} at most. --parts makes several.`);
  }
  return text;
}

/** The heading of a file of this version. */
export function firstLine(version: 1 | 2, { serial, expires }: Heading, more = ''): string {
  const until = new Date(expires).toISOString();
  return `#second-look-list ${version} serial=${serial} expires=${until}${more}`;
}

/** The list, or the index of its parts, with its signature as the last line. The key is a PEM of ECDSA P-256. */
export function signList(list: string, pem: string): string {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new Error('The key is none of ECDSA P-256.');
  }
  const signature = sign('sha256', Buffer.from(list), { key, dsaEncoding: 'ieee-p1363' });
  return `${list}#sig ${signature.toString('base64')}\n`;
}

/** The public half of a key (PEM) as the policy holds it: SPKI in base64. */
export function publicKeyOf(pem: string): string {
  return createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');
}
