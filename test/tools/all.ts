import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';
import {
  buildFor,
  lintForFirefox,
  provideBrowsers,
  type Result,
  runCheck,
  runTests,
} from './steps.ts';

interface Step {
  run(): Promise<Result>;
  /** Steps that must have passed, else this one fails unrun. Whoever asks for it gets them too. */
  readonly needs?: readonly string[];
  /** Steps whose end it waits for where they run too, because two cores are soon busy. */
  readonly after?: readonly string[];
}

/** Everything that must hold, in the order in which it is told. */
const steps: Readonly<Record<string, Step>> = {
  lint: { run: () => runCheck('biome', 'check', '.') },
  types: { run: () => runCheck('tsc', '--noEmit') },
  unit: { run: () => runTests('unit'), after: ['lint', 'types'] },
  'build-chrome': { run: () => buildFor('chrome'), after: ['lint', 'types'] },
  'build-firefox': { run: () => buildFor('firefox'), after: ['build-chrome'] },
  'web-ext': { run: lintForFirefox, needs: ['build-firefox'] },
  packages: {
    run: () => drive(name => name.startsWith('packages')),
    needs: ['build-chrome', 'build-firefox'],
  },
  browsers: {
    run: () => provideBrowsers('chromium', 'firefox', 'xvfb', 'openbox', 'xdotool', 'nginx'),
  },
  chromium: {
    run: () => drive(name => !/^(firefox|native-menu|packages|circle)/.test(name)),
    needs: ['build-chrome', 'browsers'],
    after: ['unit', 'web-ext'],
  },
  firefox: {
    run: () => drive(name => name.startsWith('firefox')),
    needs: ['build-firefox', 'browsers'],
    // Side by side the two browsers keep each other waiting until lookups run out of time.
    after: ['unit', 'web-ext', 'chromium'],
  },
  'native-menu': {
    run: () => drive(name => name.startsWith('native-menu')),
    needs: ['build-chrome', 'browsers'],
    after: ['firefox'],
  },
  circle: {
    run: () => drive(name => name.startsWith('circle')),
    needs: ['build-chrome', 'build-firefox', 'browsers'],
    after: ['native-menu'],
  },
};

/** Browser tests in the files whose name is wanted, on the builds of this run. */
function drive(isWanted: (name: string) => boolean): Promise<Result> {
  const names = readdirSync(join(root, 'test/e2e')).filter(name => name.endsWith('.e2e.ts'));
  const files = names.filter(isWanted).map(name => `test/e2e/${name}`);
  return runTests('e2e', files, { SECOND_LOOK_BUILT: '1' });
}

/** The steps asked for and all that they need, in the order of the table; all where none is named. */
function choose(asked: readonly string[]): string[] {
  const unknown = asked.find(name => !steps[name]);
  if (unknown) {
    console.error(`No step is called ${unknown}. There are: ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
  const wanted = new Set(asked.length > 0 ? asked : Object.keys(steps));
  // A set hands out what is added to it on the way.
  for (const name of wanted) for (const needed of steps[name]?.needs ?? []) wanted.add(needed);
  return Object.keys(steps).filter(name => wanted.has(name));
}

interface Told extends Result {
  readonly seconds: number;
}

/** Starts every step as soon as those before it have ended. */
function startAll(names: readonly string[]): Map<string, Promise<Told>> {
  const running = new Map<string, Promise<Told>>();
  const start = async (name: string): Promise<Told> => {
    const { run, needs = [], after = [] } = steps[name] as Step;
    // The table's order is not the order of running, so every step must be in the map by now.
    await Promise.resolve();
    await Promise.all(after.map(other => running.get(other)));
    for (const other of needs) {
      if ((await running.get(other))?.failed) {
        return { passed: 0, failed: 1, seconds: 0, output: `Not run, because ${other} failed.` };
      }
    }
    const startedAt = Date.now();
    const result = await run().catch(error => ({ passed: 0, failed: 1, output: String(error) }));
    return { ...result, seconds: Math.round((Date.now() - startedAt) / 1000) };
  };
  for (const name of names) running.set(name, start(name));
  return running;
}

function tell(name: string, { passed, failed, seconds, output, notes = [] }: Told): void {
  const counts = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  console.log(`${name.padEnd(14)} ${counts.padEnd(22)} ${seconds} s`);
  for (const note of notes) console.log(`  ${note}`);
  if (failed > 0) console.log(`\n${output.trim()}\n`);
}

const names = choose(process.argv.slice(2));
console.log(`Running ${names.join(', ')} …`);
const total = { passed: 0, failed: 0 };
for (const [name, ending] of startAll(names)) {
  const result = await ending;
  tell(name, result);
  total.passed += result.passed;
  total.failed += result.failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
