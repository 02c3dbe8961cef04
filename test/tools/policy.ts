import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { checkPolicy, makeFiles } from '../../utils/check/kit.ts';
import { bytesOf, formats, type KitFile } from '../../utils/policy/export/formats.ts';
import type { KitOptions } from '../../utils/policy/export/kit.ts';
import type { FileProblem } from '../../utils/policy/export/read.ts';

const usage = `Usage: npm run --silent policy -- <format> [options] < policy.json
       npm run --silent policy -- check < policy.json
Formats: ${formats.join(', ')}
Options: --chromium-id ID  --edge-id ID  --firefox-id ID  --revision NAME  --out FOLDER
         --update-url URL (Chrome)  --edge-update-url URL  --install-url URL (Firefox): install by force
`;

/** What a run leaves behind: an exit code, what it prints on either stream, and files for a folder. */
export interface PolicyRun {
  readonly code: number;
  readonly out: Uint8Array;
  readonly err: string;
  readonly files: readonly KitFile[];
  readonly folder: string | null;
}

/** Makes the files of a policy. A wrong policy ends with code 1 and a sentence for each mistake, wrong arguments with code 2. */
export function runPolicy(words: readonly string[], input: Uint8Array): PolicyRun {
  const read = readWords(words);
  if (!read) return said(2, usage);
  const { command, folder, options } = read;
  const text = decoded(input);
  if (text === null) return said(1, sentences([{ code: 'encoding', path: '' }]));
  const format = formats.find(it => it === command);
  if (!format) {
    const checked = checkPolicy(text, options);
    return 'problems' in checked
      ? said(1, sentences(checked.problems))
      : said(0, 'No problem found.\n');
  }
  const made = makeFiles(text, format, options, { en: textIn(english), ja: textIn(japanese) });
  if ('problems' in made) return said(1, sentences(made.problems));
  const [only, ...others] = made.files;
  if (folder !== null) return { ...said(0, ''), files: made.files, folder };
  if (!only || others.length > 0) {
    return said(2, `${format} makes ${made.files.length} files: name a folder with --out.\n`);
  }
  return { ...said(0, ''), out: bytesOf(only) };
}

const names = [
  'chromium-id',
  'edge-id',
  'firefox-id',
  'update-url',
  'edge-update-url',
  'install-url',
  'revision',
  'out',
] as const;

function readWords(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
    });
    const [command = '', ...more] = positionals;
    const isKnown = command === 'check' || formats.some(it => it === command);
    if (!isKnown || more.length > 0) return null;
    const { out = null, ...given } = values as Record<string, string>;
    const options: KitOptions = Object.fromEntries(
      Object.entries(given).map(([name, it]) => [
        name.replace(/-./g, at => at.slice(1).toUpperCase()),
        it,
      ]),
    );
    return { command, folder: out, options };
  } catch {
    return null;
  }
}

/** Text in UTF-8, or in UTF-16 as Windows' own tools write it; null where it is in another encoding. */
function decoded(input: Uint8Array): string | null {
  const isWide = input[0] === 0xff && input[1] === 0xfe;
  try {
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(input);
  } catch {
    return null;
  }
}

function textIn(messages: Readonly<Record<string, { readonly message: string }>>) {
  return (key: string) => messages[key]?.message ?? key;
}

function sentences(problems: readonly FileProblem[]): string {
  const text = textIn(english);
  return problems
    .map(problem => {
      const { code, path } = problem;
      const id = code.replaceAll('-', '_');
      const family = `kitProblem_${id}` in english ? 'kitProblem' : 'policyProblem';
      const means = text(`${family}_${id}`)
        .replace('{meant}', 'meant' in problem ? (problem.meant ?? '') : '')
        .replace('{line}', 'line' in problem ? String(problem.line) : '');
      const stands = 'message' in problem ? ` (${problem.message})` : '';
      return `${path || text('kitWhole')} ${means}${stands}\n`;
    })
    .join('');
}

function said(code: number, words: string): PolicyRun {
  return { code, out: new Uint8Array(), err: words, files: [], folder: null };
}

if (import.meta.main) {
  const { code, out, err, files, folder } = runPolicy(
    process.argv.slice(2),
    await buffer(process.stdin),
  );
  process.stderr.write(err);
  process.stdout.write(out);
  for (const file of files) {
    const path = resolve(process.env.INIT_CWD ?? '.', folder ?? '.', file.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytesOf(file));
    process.stderr.write(`${path}\n`);
  }
  process.exitCode = code;
}
