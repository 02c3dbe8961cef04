import { spawn } from 'node:child_process';
import { root } from './run.ts';

/**
 * Generated cases for every statement of test/properties and test/fuzz: `RUNS` of what is pure (a
 * million), fewer where one case takes longer, as each says itself. `SEED` chooses others; names of
 * files and `-t <words of a statement>` choose some, and `CASE` a single case of it.
 */
const { SEED = '1', RUNS = '1000000', CASE } = process.env;
const asked = process.argv.slice(2);
const isFile = (it: string) => it.startsWith('test/');
const files = asked.some(isFile) ? asked : ['test/properties', 'test/fuzz', ...asked];
const set = `SEED=${SEED} RUNS=${RUNS}`;

console.log(`${set}${CASE ? ` CASE=${CASE}` : ''} over ${files.join(' ')} …`);
const child = spawn(
  'vitest',
  ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', ...files],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SEED, RUNS, ...(CASE ? { CASE } : {}) },
  },
);
child.on('exit', code => {
  if (code) console.log(again);
  process.exitCode = code ?? 1;
});

const again = `
A failure names its seed and its path. That case alone, as small as it was made:
  SEED=<seed> CASE=<path> npm run fuzz -- <file> -t '<the statement>'
The whole statement with the same seed:
  ${set} npm run fuzz -- <file> -t '<the statement>'
Once it is mended, the case becomes a test with a name of its own beside the other tests of its file.`;
