import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import own from '../../package.json' with { type: 'json' };
import { unzip } from './company/unzip.ts';
import { filesOf } from './company/zip.ts';
import { root, run } from './run.ts';

type Files = ReadonlyMap<string, Buffer>;

/** Not sources, or made from them. */
const left = new Set(['node_modules', '.git', '.output', '.wxt', 'screenshots']);

/** Packs everything in a copy of the project, whose folder has another name each time. */
function packAnew(): Promise<Files> {
  return elsewhere(async folder => {
    for (const name of readdirSync(root).filter(it => !left.has(it))) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    await runTool(folder, 'zip.ts');
    return filesOf(join(folder, '.output'));
  });
}

/** Firefox's build out of nothing but the sources that Mozilla's reviewers get. */
function buildFromSources(sources: Buffer): Promise<Files> {
  return elsewhere(async folder => {
    for (const [name, content] of unzip(sources)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    await runTool(folder, 'build.ts');
    return filesOf(join(folder, '.output/firefox-mv3'));
  });
}

async function elsewhere(work: (folder: string) => Promise<Files>): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function runTool(folder: string, tool: string): Promise<void> {
  const { ok, output } = await run('node', [join(folder, 'test/tools', tool)]);
  if (!ok) throw new Error(`${tool} failed:\n${output}`);
}

/** Prints which files differ, and tells whether there are files and none does. */
function compare(what: string, first: Files, second: Files): boolean {
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const differing = names.filter(
    name => !second.get(name)?.equals(first.get(name) ?? Buffer.alloc(0)),
  );
  for (const name of differing) console.log(`differs: ${name}`);
  console.log(`${what}: ${names.length - differing.length} of ${names.length} files are the same.`);
  return names.length > 0 && differing.length === 0;
}

const [first, second] = [await packAnew(), await packAnew()];
for (const [name, content] of first) {
  if (!name.endsWith('.zip')) continue;
  console.log(`${createHash('sha256').update(content).digest('hex')}  ${name}`);
}
const packed = (what: string) =>
  first.get(`${own.name}-${own.version}-${what}.zip`) ?? Buffer.alloc(0);
const rebuilt = await buildFromSources(packed('sources'));
const fine = [
  compare('Two builds', first, second),
  compare("Firefox's package and a build of its sources", unzip(packed('firefox')), rebuilt),
];
process.exitCode = fine.every(Boolean) ? 0 : 1;
