import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** How a program ended, and all that it said. */
export interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a program of `node_modules/.bin` or of PATH in the project's folder, silently. */
export function run(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  const child = spawn(program, args, {
    cwd: root,
    // Colors and moving lines are for terminals; this is kept and shown only where it matters.
    env: { ...process.env, NO_COLOR: '1', CI: '1', PATH: path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  return new Promise(resolve => {
    child.on('error', error => resolve({ ok: false, output: `${program}: ${error.message}` }));
    child.on('close', code => resolve({ ok: code === 0, output: output() }));
  });
}
