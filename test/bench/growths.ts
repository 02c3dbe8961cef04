import { fill } from './fill.ts';
import { makeList, readSigned } from './lists.ts';
import { inTurn } from './pairs.ts';
import { knownLink, type Stage } from './stage.ts';
import { growthExponent, quantile, ratioSpread } from './statistics.ts';
import { pause } from './subject.ts';
import type { Growth } from './types.ts';

const yearMs = 31_536_000_000;

/** A click at each size of the database, over the same with an empty one. */
export async function growClick({ full, ours, pairs }: Stage): Promise<Growth> {
  return grow(
    'click',
    'Click to verdict by number of checks, over an empty database',
    'times',
    [10, 100, 1_000, 10_000],
    async checks => {
      await fill(full.quiet, { checks, findings: 0 });
      const measured = await inTurn(
        Math.ceil(pairs / 4),
        () => full.click(knownLink),
        () => ours.click(knownLink),
      );
      return ratioSpread(measured).median;
    },
  );
}

/** How long it takes until so many checks that are past their time are gone, from the start of the background. */
export async function growPruning({ full }: Stage): Promise<Growth> {
  return grow(
    'prune',
    'Forgetting so many old checks, with the start of the background',
    'ms',
    [100, 1_000, 10_000],
    async checks => {
      // One to copy: those of before are gone.
      await full.begin(knownLink);
      await fill(full.quiet, { checks, findings: 0, ageMs: 2 * yearMs });
      await full.sleep();
      return full.quiet.evaluate(pruneInside);
    },
  );
}

/** Wakes the background, and tells after how many milliseconds it says that checks are gone. */
async function pruneInside(): Promise<number> {
  interface Runtime {
    readonly onMessage: {
      addListener(hear: (message: { kind?: string; check?: string }) => void): void;
    };
    sendMessage(message: object): Promise<unknown>;
  }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const begunAt = performance.now();
  const gone = new Promise<void>(resolve => {
    runtime.onMessage.addListener(({ kind, check }) => {
      if (kind === 'changed' && check === '') resolve();
    });
  });
  await runtime.sendMessage({ kind: 'lost-click' });
  await gone;
  return performance.now() - begunAt;
}

/** Checking the signature of a list, and reading it. In Node: it needs no browser. */
export async function growList({ pairs }: Stage): Promise<Growth> {
  return grow(
    'list',
    'Checking the signature of a list of so many entries and reading it',
    'ms',
    [150, 1_500, 15_000],
    async entries => {
      const file = makeList(entries);
      const tookMs: number[] = [];
      for (let at = 0; at < pairs; at += 1) {
        const begunAt = performance.now();
        await readSigned(file);
        tookMs.push(performance.now() - begunAt);
        await pause(5);
      }
      return quantile(tookMs, 0.5);
    },
  );
}

async function grow(
  id: string,
  what: string,
  unit: Growth['unit'],
  sizes: readonly number[],
  measure: (size: number) => Promise<number>,
): Promise<Growth> {
  const points: { size: number; cost: number }[] = [];
  for (const size of sizes) points.push({ size, cost: await measure(size) });
  const exponent = growthExponent(points.map(({ size, cost }) => [size, cost]));
  return { id, what, unit, points, exponent };
}
