import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { lookUp } from '../../utils/list/lookup.ts';
import { signerOf } from '../../utils/list/signature.ts';
import { listForms, listWords } from '../../utils/list/types.ts';
import { linesOfRows, publicKeyOf } from './list/compose.ts';
import { replace, serialIn, writeList } from './list/files.ts';
import { stillTold, withRow } from './list/make.ts';
import { dayOf, rowsOfEvents } from './list/misp.ts';
import { refusalOf } from './list/refusals.ts';
import { formatRows, likelyForm, nameIn, parseRowsIn, type Row, targetOf } from './list/rows.ts';
import { readFiles } from './list/verify.ts';

const dayMs = 86_400_000;

const usage = `Usage:
  npm run list -- add LIST.csv LINK [--word bad|suspicious|good] [--form domain|host|page] [--words TEXT]
  npm run list -- remove LIST.csv LINK
  npm run list -- build LIST.csv FILE [--key KEY.pem] [--days 30] [--parts] [--misp EVENTS.json [--words TEXT]]
  npm run list -- verify FILE [--public KEY] [LINK …]
add and build take --internal DOMAIN,DOMAIN (what must never be called bad) and --force.`;

/** What a run says, and its exit code. */
interface Run {
  readonly code: number;
  readonly out: string;
}

class Refusal extends Error {}

type Flags = ReturnType<typeof readArguments>['values'];

function readArguments(words: readonly string[]) {
  const text = { type: 'string' } as const;
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...{ word: text, form: text, words: text, key: text, days: text, misp: text },
      ...{ public: text, internal: text, force: { type: 'boolean' }, parts: { type: 'boolean' } },
    },
  });
}

/** Makes and checks the organization's list. Says what it did, or with code 1 why it did not; 2 is a mistake in the words. */
export async function runList(words: readonly string[], now = Date.now()): Promise<Run> {
  try {
    const { positionals, values } = readArguments(words);
    const [command, file, ...rest] = positionals;
    if (!file) return { code: 2, out: usage };
    if (command === 'add' && rest[0]) return said(await add(file, rest[0], values, now));
    if (command === 'remove' && rest[0]) return said(await remove(file, rest[0], now));
    if (command === 'build' && rest[0]) return said(await build(file, rest[0], values, now));
    if (command === 'verify') return said(await verify(file, rest, values, now));
    return { code: 2, out: usage };
  } catch (error) {
    const isOurs = error instanceof Refusal;
    return { code: isOurs ? 1 : 2, out: error instanceof Error ? error.message : String(error) };
  }
}

function said(lines: readonly string[]): Run {
  return { code: 0, out: lines.join('\n') };
}

async function add(csv: string, link: string, flags: Flags, now: number): Promise<string[]> {
  const target = targetOf(link);
  const form = oneOf(listForms, flags.form ?? likelyForm(target), '--form');
  const word = oneOf(listWords, flags.word ?? 'bad', '--word');
  const row: Row = {
    ...{ link: target.url, form, word, day: dayOf(now) },
    ...{ words: flags.words ?? '', forced: Boolean(flags.force) },
  };
  refuse([row], flags);
  await replace(csv, formatRows(withRow(await rowsIn(csv), row)));
  return [`${nameIn(row)} (${form}) is ${word}.`];
}

async function remove(csv: string, link: string, now: number): Promise<string[]> {
  const names = new Set(listForms.map(form => `${form} ${nameIn({ link, form })}`));
  const found: string[] = [];
  const rows = (await rowsIn(csv)).map((row): Row => {
    const isMeant = row.word !== 'withdrawn' && names.has(`${row.form} ${nameIn(row)}`);
    if (!isMeant) return row;
    found.push(`${nameIn(row)} (${row.form}) is withdrawn.`);
    return { ...row, word: 'withdrawn', day: dayOf(now), words: '', forced: false };
  });
  if (found.length === 0) throw new Refusal(`No row names ${link}.`);
  await replace(csv, formatRows(rows));
  return found;
}

async function build(csv: string, file: string, flags: Flags, now: number): Promise<string[]> {
  const days = Number(flags.days ?? 30);
  if (!(days >= 1 && days <= 365)) throw new Error('--days is a number from 1 to 365.');
  const own = stillTold(await rowsIn(csv), now);
  refuse(own, flags);
  const events: unknown = flags.misp ? JSON.parse(await readFile(flags.misp, 'utf8')) : [];
  const internal = domainsIn(flags);
  const imported = rowsOfEvents(events, flags.words ?? '', now);
  const judged = imported.map(row => ({ row, why: flags.force ? null : refusalOf(row, internal) }));
  const left = judged.filter(it => it.why !== null);
  const usable = judged.filter(it => it.why === null).map(it => it.row);
  // What somebody wrote by hand comes last, and so counts where both are of one day.
  const lines = await linesOfRows([...usable, ...own]);
  const serial = Math.max(Math.floor(now / 1000), (await serialIn(file)) + 1);
  const pem = flags.key ? await readFile(flags.key, 'utf8') : null;
  const heading = { serial, expires: now + days * dayMs };
  const how = await writeList(file, lines, heading, { pem, parted: Boolean(flags.parts) });
  return [
    ...left.map(({ row, why }) => `left out: ${nameIn(row)} ${why}`),
    `serial ${serial}, ${usable.length + own.length} rows, ${pem ? 'signed' : 'not signed'}, ${how}`,
    ...(pem ? [`publicKey for the policy: ${publicKeyOf(pem)}`] : []),
  ];
}

async function verify(
  file: string,
  links: readonly string[],
  flags: Flags,
  now: number,
): Promise<string[]> {
  const bytes = await readFile(file);
  const given = flags.public;
  const key = given && existsSync(given) ? publicKeyOf(await readFile(given, 'utf8')) : given;
  if (key && !(await signerOf(bytes, [key]))) throw new Refusal('It is not signed by this key.');
  const found = await readFiles(file, bytes);
  if (typeof found === 'string') throw new Refusal(`It is no list: ${found}.`);
  const { list, serial, entries, parts, wrong } = found;
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  if (list.expires !== null && list.expires < now) throw new Refusal('It has expired.');
  const more = `${parts > 0 ? `, ${parts} parts` : ''}${key ? ', signed' : ''}`;
  const lines = [`serial ${serial}, ${entries} entries${more}`];
  for (const link of links) {
    const said = await lookUp(list, targetOf(link), now);
    const told = said ? `${said.word}, by its ${said.form}` : 'not listed';
    lines.push(`${link}: ${told}${said?.words ? ` (${said.words})` : ''}`);
  }
  return lines;
}

function refuse(rows: readonly Row[], flags: Flags): void {
  if (flags.force) return;
  const internal = domainsIn(flags);
  const refused = rows.flatMap(row => {
    const why = row.forced ? null : refusalOf(row, internal);
    return why ? [`${nameIn(row)} ${why}. --force takes it all the same.`] : [];
  });
  if (refused.length > 0) throw new Refusal(refused.join('\n'));
}

function domainsIn({ internal = '' }: Flags): string[] {
  return internal.split(',').filter(Boolean);
}

function oneOf<T extends string>(known: readonly T[], given: string, flag: string): T {
  const found = known.find(it => it === given);
  if (!found) throw new Error(`${flag} is one of ${known.join(', ')}.`);
  return found;
}

async function rowsIn(csv: string): Promise<Row[]> {
  return existsSync(csv) ? parseRowsIn(await readFile(csv)) : [];
}

if (import.meta.main) {
  const { code, out } = await runList(process.argv.slice(2));
  (code === 0 ? process.stdout : process.stderr).write(`${out}\n`);
  process.exitCode = code;
}
