import { createHash } from 'node:crypto';
import { readList } from '../../utils/list/read.ts';
import { signerOf } from '../../utils/list/signature.ts';
import type { OrganizationList } from '../../utils/list/types.ts';
import { makeKey } from '../list/sample.ts';
import { signList } from '../tools/list/compose.ts';

const { pem, publicKey } = makeKey();

/** A signed list of so many entries, every third with the organization's own words. */
export function makeList(entries: number): Uint8Array {
  const lines = Array.from({ length: entries }, (_, at) => {
    const digest = createHash('sha256').update(`entry ${at}`).digest('hex').slice(0, 32);
    return `${digest} ${at % 5 === 0 ? 'good' : 'bad'} 2026-11-26${at % 3 === 0 ? ` Case ${at}` : ''}`;
  });
  const text = ['#second-look-list 1 serial=7', ...lines, '#end', ''].join('\n');
  return new TextEncoder().encode(signList(text, pem));
}

/** Checks the signature and reads the list; throws where either fails. */
export async function readSigned(file: Uint8Array): Promise<OrganizationList> {
  const list = (await signerOf(file, [publicKey])) && readList(new TextDecoder().decode(file));
  if (!list || typeof list === 'string') throw new Error(`The list cannot be read: ${list}`);
  return list;
}
