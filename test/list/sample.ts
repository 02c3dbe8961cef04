import { generateKeyPairSync } from 'node:crypto';
import { parseTarget } from '../../utils/link/parse.ts';
import type { Target } from '../../utils/link/types.ts';
import { digestOf } from '../../utils/list/digest.ts';
import { nameOf } from '../../utils/list/names.ts';
import { fileOfPart, partOf } from '../../utils/list/parts.ts';
import type { ListForm, ListWord } from '../../utils/list/types.ts';
import { publicKeyOf, signList } from '../tools/list/compose.ts';
import { composeParts } from '../tools/list/parts.ts';

/** The target of an address that is one for sure. */
export function targetAt(url: string): Target {
  const target = parseTarget(url);
  if (!target) throw new Error(`${url} is no web address`);
  return target;
}

type Line = readonly [form: ListForm, url: string, word: ListWord, words?: string, day?: string];

/** A list as `npm run list` writes it. */
export async function listText(serial: number, lines: readonly Line[], more = ''): Promise<string> {
  const written = await writtenLines(lines);
  return [`#second-look-list 1 serial=${serial}${more}`, ...written, '#end', ''].join('\n');
}

/** A parted list as `npm run list` writes it: its files by path, the index as `/links.txt`. */
export async function partedList(
  serial: number,
  lines: readonly Line[],
  pem?: string,
): Promise<Map<string, string>> {
  const heading = { serial, expires: Date.parse('2126-12-26') };
  const { index, parts } = composeParts(await writtenLines(lines), heading);
  const named = [...parts].map(([name, text]) => [fileOfPart('/links.txt', name), text] as const);
  return new Map([['/links.txt', pem ? signList(index, pem) : index], ...named]);
}

/** The file of a parted list in which a page stands. */
export async function partFileOf(url: string): Promise<string> {
  return fileOfPart('/links.txt', partOf(await digestOf(nameOf(targetAt(url), 'page'))));
}

function writtenLines(lines: readonly Line[]): Promise<string[]> {
  return Promise.all(
    lines.map(async ([form, url, word, words = '', day = '2026-11-26']) => {
      const digest = await digestOf(nameOf(targetAt(url), form));
      return `${digest} ${word} ${day} ${words}`.trim();
    }),
  );
}

/** A throw-away key: the private half as PEM, the public one as the policy has it. */
export function makeKey(): { pem: string; publicKey: string } {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { pem, publicKey: publicKeyOf(pem) };
}
