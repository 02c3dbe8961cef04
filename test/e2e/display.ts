import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { find } from '../tools/browsers.ts';

/** A screen that nobody sees, with a window manager, a pointer and a keyboard. */
export interface Display {
  /** Value for `DISPLAY`. */
  readonly name: string;
  /** Runs xdotool, e.g. `point('mousemove', '100', '80')`, and returns what it prints. */
  point(...args: readonly string[]): string;
  close(): void;
}

/** Starts Xvfb on a free number and openbox on it. */
export async function openDisplay(): Promise<Display> {
  const { screen, name } = await startScreen();
  const env = { ...process.env, DISPLAY: name };
  // Without a window manager no window gets the keyboard.
  const manager = spawn(find('openbox'), [], { env, stdio: 'ignore' });
  await sleep(500);
  return {
    name,
    point(...args) {
      const { status, stdout, stderr } = spawnSync(find('xdotool'), args, {
        env,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`xdotool ${args.join(' ')} failed: ${stderr}`);
      return stdout.trim();
    },
    close() {
      manager.kill();
      screen.kill();
    },
  };
}

/** Xvfb picks the number itself and writes it to the descriptor that -displayfd names. */
function startScreen(): Promise<{ screen: ChildProcess; name: string }> {
  const screen = spawn(
    find('xvfb'),
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', code => reject(new Error(`Xvfb ended with ${code}.`)));
    screen.stdio[3]?.once('data', (number: Buffer) =>
      resolve({ screen, name: `:${String(number).trim()}` }),
    );
  });
}
