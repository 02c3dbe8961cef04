import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run } from './run.ts';

/** Not sources, or made from them. */
const left = new Set(['node_modules', '.git', '.output', '.wxt']);

/** Packs everything in a copy of the project, whose folder has another name each time; hashes by file. */
function packAnew(): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  return packIn(folder).finally(() => rmSync(folder, { recursive: true }));
}

async function packIn(folder: string): Promise<Map<string, string>> {
  for (const name of readdirSync(root).filter(it => !left.has(it))) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const browser of ['chrome', 'firefox']) {
    const { ok, output } = await run('wxt', ['zip', folder, '--browser', browser, '--mv3']);
    if (!ok) throw new Error(`wxt zip --browser ${browser} failed:\n${output}`);
  }
  const made = join(folder, '.output');
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter(it =>
    it.isFile(),
  );
  return new Map(
    files.map(it => {
      const path = join(it.parentPath, it.name);
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
      return [path.slice(made.length + 1), hash];
    }),
  );
}

const first = await packAnew();
const second = await packAnew();
const names = [...new Set([...first.keys(), ...second.keys()])].sort();
const differing = names.filter(name => first.get(name) !== second.get(name));
for (const name of names.filter(it => it.endsWith('.zip')))
  console.log(`${first.get(name)}  ${name}`);
for (const name of differing) console.log(`differs: ${name}`);
console.log(
  `${names.length - differing.length} of ${names.length} files are the same in both builds.`,
);
process.exitCode = differing.length > 0 || names.length === 0 ? 1 : 0;
