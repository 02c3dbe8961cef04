import { spawn } from 'node:child_process';
import { root } from './run.ts';

/**
 * Generated cases for every statement of test/properties and test/fuzz: a million for what is pure,
 * fewer where one case is a whole check. `SEED` and `RUNS` choose others; names of files choose some.
 */
const { SEED = '1', RUNS = '1000000' } = process.env;
const asked = process.argv.slice(2);
const files = asked.length > 0 ? asked : ['test/properties', 'test/fuzz'];

console.log(`SEED=${SEED} RUNS=${RUNS} over ${files.join(', ')} …`);
const child = spawn(
  'vitest',
  ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', ...files],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SEED, RUNS } },
);
child.on('exit', code => {
  process.exitCode = code ?? 1;
});
