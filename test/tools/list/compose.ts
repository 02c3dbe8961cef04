import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { digestOf } from '../../../utils/list/digest.ts';
import { nameOf } from '../../../utils/list/names.ts';
import { mostBytes, mostEntries, plainWords } from '../../../utils/list/read.ts';
import { digestIn, type Row, targetOf } from './rows.ts';

/** What stands in a list beside its entries. */
interface Heading {
  readonly serial: number;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** The list made of these rows, sorted by digest so that it tells nothing of their order. Throws where it is too long. */
export async function composeList(rows: readonly Row[], heading: Heading): Promise<string> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const { link, form } = row;
    const digest = digestIn(link) ?? (await digestOf(nameOf(targetOf(link), form)));
    if ((newest.get(digest)?.day ?? '') <= row.day) newest.set(digest, row);
  }
  if (newest.size > mostEntries) {
    throw new Error(`${newest.size} entries; a list holds ${mostEntries} at most.`);
  }
  const lines = [...newest]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([digest, { word, day, words }]) =>
      `${digest} ${word} ${day} ${plainWords(words)}`.trim(),
    );
  const expires = new Date(heading.expires).toISOString();
  const first = `#second-look-list 1 serial=${heading.serial} expires=${expires}`;
  const text = [first, ...lines, '#end', ''].join('\n');
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes - 200)
    throw new Error(`${bytes} bytes; a list holds ${mostBytes} at most.`);
  return text;
}

/** The list with its signature as the last line. The key is a PEM of ECDSA P-256. */
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
