// Plain JavaScript for whatever Node is there: brings the pinned Node and packages, then runs a tool.
// Usage: node test/tools/bootstrap.mjs <tool.ts> [arguments]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = dirname(fileURLToPath(import.meta.url));
const root = join(tools, '../..');
const modules = join(root, 'node_modules');
const bin = join(modules, '.bin');
const windows = process.platform === 'win32';

/** Whether what is installed is as new as the lock file asks. */
function isInstalled() {
  const installed = join(modules, '.package-lock.json');
  if (!existsSync(installed) || !existsSync(join(bin, 'node'))) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.error('Installing the packages of package-lock.json …');
  // --loglevel=error: the packages ask for a newer Node than npm itself runs on; they get it.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: windows };
  const { status, error } = spawnSync('npm', args, options);
  if (status !== 0) {
    console.error(error?.message ?? 'npm ci failed.');
    process.exit(status ?? 1);
  }
}

const [tool, ...args] = process.argv.slice(2);
if (!tool) {
  console.error('Usage: node test/tools/bootstrap.mjs <tool.ts> [arguments]');
  process.exit(2);
}
if (!isInstalled()) install();

const path = `${bin}${windows ? ';' : ':'}${process.env.PATH ?? ''}`;
const child = spawn(join(bin, 'node'), [join(tools, tool), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
  shell: windows,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
