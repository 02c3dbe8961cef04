import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const pictureSchema = z.object({ at: z.number() });
/** What of a check says whether it may go. */
const checkSchema = z.object({
  stage: z.string(),
  startedAt: z.number(),
  scan: z.object({ id: z.optional(z.string()) }),
});

/** Something in memory that can do without: the keys it stands under, and since when. */
interface Victim {
  readonly keys: readonly string[];
  readonly at: number;
}

/**
 * Drops from the browser's memory what is missed least: the oldest picture, else the oldest check
 * that is over, with its scan. False where nothing is left to drop; what stands under `kept` stays.
 */
export async function makeRoom(kept: string): Promise<boolean> {
  const everything = await readAll();
  const [victim] =
    oldest(picturesIn(everything), kept) ?? oldest(checksIn(everything, ['done']), kept) ?? [];
  if (!victim) return false;
  await browser.storage.session.remove([...victim.keys]).catch(() => {});
  return true;
}

/** Leaves at most `most` checks in the browser's memory: none goes that is being worked on. */
export async function trimChecks(most: number): Promise<void> {
  const everything = await readAll();
  const count = everything.filter(([key]) => key.startsWith('checks ')).length;
  const idle = [['done'], ['choosing', 'asking']];
  const victims = idle.flatMap(stages => oldest(checksIn(everything, stages), '') ?? []);
  const keys = victims.slice(0, Math.max(0, count - most)).flatMap(victim => victim.keys);
  if (keys.length > 0) await browser.storage.session.remove(keys).catch(() => {});
}

async function readAll(): Promise<[string, unknown][]> {
  return Object.entries(await browser.storage.session.get(null).catch(() => ({})));
}

function picturesIn(everything: readonly [string, unknown][]): Victim[] {
  return everything.flatMap(([key, value]) => {
    const picture = key.startsWith('screenshot ') ? pictureSchema.safeParse(value) : null;
    return picture?.success ? { keys: [key], at: picture.data.at } : [];
  });
}

function checksIn(everything: readonly [string, unknown][], stages: readonly string[]): Victim[] {
  return everything.flatMap(([key, value]) => {
    const check = key.startsWith('checks ') ? checkSchema.safeParse(value) : null;
    if (!check?.success || !stages.includes(check.data.stage)) return [];
    const { scan, startedAt } = check.data;
    const its = scan.id ? [`scans ${scan.id}`, `screenshot ${scan.id}`] : [];
    return { keys: [key, ...its], at: startedAt };
  });
}

function oldest(victims: readonly Victim[], kept: string): Victim[] | null {
  const free = victims.filter(it => !it.keys.includes(kept)).sort((a, b) => a.at - b.at);
  return free.length > 0 ? free : null;
}
