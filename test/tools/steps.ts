import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program } from './browsers.ts';
import { type Browser, outputDir } from './build.ts';
import { run } from './run.ts';
import { readLint } from './web-ext.ts';

/** How a step went. `output` is shown where it failed, `notes` always. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
  readonly notes?: readonly string[];
}

/** A step that either passes or fails as one. */
export async function runCheck(program: string, ...args: readonly string[]): Promise<Result> {
  const { ok, output } = await run(program, args);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** Puts the browsers and their company on the machine, in a process of its own because it may take minutes. */
export function provideBrowsers(...programs: readonly Program[]): Promise<Result> {
  return runCheck('node', 'test/tools/browsers.ts', ...programs);
}

/** A production build. */
export function buildFor(browser: Browser): Promise<Result> {
  return runCheck('wxt', 'build', '--browser', browser, '--mv3');
}

/** Mozilla's own linter over the Firefox build. What nobody has explained fails, the rest is listed. */
export async function lintForFirefox(): Promise<Result> {
  const { ok, output } = await run('web-ext', [
    ...['lint', '--source-dir', outputDir('firefox'), '--output', 'json'],
    ...['--no-input', '--no-config-discovery'],
  ]);
  const { unexplained, explained } = readLint(output);
  const fine = ok && unexplained.length === 0;
  return {
    passed: fine ? 1 : 0,
    failed: fine ? 0 : 1,
    output: unexplained.join('\n') || output,
    notes: explained,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Tests of one project of Vitest, from files whose path holds one of `files`, or all. */
export async function runTests(
  project: 'unit' | 'e2e',
  files: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-tests-'));
  const reportFile = join(folder, 'report.json');
  const { ok, output } = await run(
    'vitest',
    [
      ...['run', '--config', 'test/vitest.config.ts', '--project', project],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`, ...files],
    ],
    env,
  );
  const report = await readFile(reportFile, 'utf8').catch(() => null);
  await rm(folder, { recursive: true });
  return { ...count(ok, report && (JSON.parse(report) as VitestReport)), output };
}

/** A skipped test counts as failed, and so does a run that failed outside its tests. */
function count(ok: boolean, report: VitestReport | null | ''): { passed: number; failed: number } {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  return { passed, failed: failed || (ok && passed > 0 ? 0 : 1) };
}
