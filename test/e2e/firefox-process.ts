import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { find } from '../tools/browsers.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

/** A Firefox under remote control. */
export interface FirefoxProcess {
  readonly marionette: Marionette;
  /** Runs an async function body in the browser's own context; `args` holds what it is given. */
  chrome<Result>(body: string, ...args: readonly unknown[]): Promise<Result>;
  /** Ends it as closing the last window does, so that the profile is written. */
  quit(): Promise<void>;
}

/** Starts Firefox on a profile and opens a session. */
export async function startFirefox(profile: string): Promise<FirefoxProcess> {
  const portFile = join(profile, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    find('firefox'),
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
    ],
    { stdio: 'ignore' },
  );
  try {
    const marionette = await connectMarionette(await readPort(portFile, child));
    await marionette.send('WebDriver:NewSession', {});
    return { marionette, chrome: chromeContext(marionette), quit: () => quit(marionette, child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

async function readPort(portFile: string, child: ChildProcess): Promise<number> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const port = Number(await readFile(portFile, 'utf8').catch(() => ''));
    if (port > 0) return port;
    await sleep(50);
  }
  throw new Error('Firefox did not start, or not within a minute.');
}

function chromeContext(marionette: Marionette): FirefoxProcess['chrome'] {
  return async (body, ...args) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await execute(marionette, `(async (...args) => {${body}})`, args);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
}

/** Calls a function, given as its source, in the present context and awaits what it returns. */
export async function execute<Result>(
  marionette: Marionette,
  source: string,
  args: readonly unknown[],
): Promise<Result> {
  const script = `
    const [given, done] = [[...arguments].slice(0, -1), arguments[arguments.length - 1]];
    Promise.resolve().then(() => (${source})(...given)).then(
      value => done({ value }),
      error => done({ error: String(error) + '\\n' + (error?.stack ?? '') }),
    );`;
  const { value } = await marionette.send<{ value: { value?: Result; error?: string } }>(
    'WebDriver:ExecuteAsyncScript',
    { script, args },
  );
  if (value.error !== undefined) throw new Error(value.error);
  return value.value as Result;
}

async function quit(marionette: Marionette, child: ChildProcess): Promise<void> {
  const exited = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill());
  await exited;
  clearTimeout(timer);
  marionette.close();
}
