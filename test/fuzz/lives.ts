import { AsyncLocalStorage } from 'node:async_hooks';
import * as fc from 'fast-check';
import { vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Settings } from '../../utils/policy/schema.ts';
import { startBackground, wake } from '../check/background.ts';

/** Whether requests are answered: `lost` delivers one and never its answer, `hung` not even that. */
export type Line = 'heard' | 'lost' | 'hung';

/** A death after so many more turns of the background's code: in the middle of anything, or when all is quiet. */
export interface Kill {
  readonly kill: number;
}
export const kills: fc.Arbitrary<Kill> = fc
  .oneof(fc.nat({ max: 80 }), fc.constant(200))
  .map(kill => ({ kill }));

/** One background from its start to its death; what it began goes on in its name. */
interface Life {
  line: Line;
  isOver: boolean;
}

const living = new AsyncLocalStorage<Life>();
const isDead = () => living.getStore()?.isOver === true;
const never = () => new Promise<never>(() => {});

/** A woken background with what is needed to report. */
async function wakeWhole() {
  const background = await wake();
  const { keepReporting, reportPermitted } = await import('../../utils/check/reporting.ts');
  const { allReports } = await import('../../utils/check/reports.ts');
  return { ...background, keepReporting, reportPermitted, allReports };
}
type Background = Awaited<ReturnType<typeof wakeWhole>>;
export type Lives = Awaited<ReturnType<typeof startLives>>;

/**
 * A browser whose background can be stopped for good at any turn: a dead one sends, writes and hears
 * nothing more, however far its code had come. `around` stands between it and the services.
 */
export async function startLives(
  settings: Settings = {},
  around = (services: typeof fetch): typeof fetch => services,
) {
  const bear = (): Life => ({ line: 'heard', isOver: false });
  let life = bear();
  const { simulator } = await startBackground(settings);
  let background: Background = await living.run(life, wakeWhole);
  cutOffTheDead(around(globalThis.fetch));
  return {
    simulator,
    /** Has the living background do something. */
    do: <T>(work: (it: Background) => T): T => living.run(life, () => work(background)),
    cut(line: Line): void {
      life.line = line;
    },
    /** Stops the background after so many turns of its code, and starts the next one. */
    async kill(turns: number): Promise<void> {
      for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
      life.isOver = true;
      // Clearing the timers sets the clock back to where it began.
      const now = Date.now();
      vi.clearAllTimers();
      vi.setSystemTime(now);
      life = bear();
      background = await living.run(life, wakeWhole);
    },
  };
}

function cutOffTheDead(send: typeof fetch): void {
  vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
    const life = living.getStore();
    if (isDead() || life?.line === 'hung') return never();
    const answer = await send(...args);
    return isDead() || life?.line === 'lost' ? never() : answer;
  });
  for (const [area, name] of [
    [browser.storage.session, 'set'],
    [browser.storage.session, 'remove'],
    [browser.storage.local, 'set'],
    [browser.alarms, 'create'],
    [browser.alarms, 'clear'],
  ] as const) {
    const api = area as unknown as Record<string, (...args: unknown[]) => unknown>;
    const whole = api[name];
    vi.spyOn(api, name).mockImplementation((...args) =>
      isDead() ? never() : whole?.apply(api, args),
    );
  }
  const whole = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    if (!isDead()) return whole.apply(this, args);
    // A transaction that nobody begins answers nothing.
    const Transaction = IDBTransaction as unknown as new (...args: unknown[]) => IDBTransaction;
    return new Transaction([args[0]].flat(), args[1], 'default', this);
  });
}
