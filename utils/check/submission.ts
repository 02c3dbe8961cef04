import { armResume } from '../platform/alarms.ts';
import { sleep } from '../platform/sleep.ts';
import { atMost } from '../policy/visibility.ts';
import { rememberQuota, rememberRefusal, scanLimit } from '../scan/limits.ts';
import { forgetScan, scans } from '../scan/records.ts';
import type { Scan, ScanProblem } from '../scan/types.ts';
import { readDecisive } from './waiting.ts';

/** How a scan is written, and how it is submitted. Writing gives null where it was forgotten. */
interface Ways {
  save(scan: Scan): Promise<Scan | null>;
  submit(scan: Scan): Promise<Scan>;
  /** Whether a check still shows it: while it waited, the person or a policy may have taken it back. */
  isWanted(id: string): Promise<boolean>;
}

/** A scan waits for the next minute again and again, but not for longer than this. */
const longestWaitMs = 15 * 60_000;

/** One submission after the other: what the first is told of a quota, the others need not ask. */
let lane: Promise<unknown> = Promise.resolve();

/**
 * Submits a queued scan once. Where the quota of the minute is used up, it stays queued and waits
 * for its turn; where that of an hour or a day is, it fails without anything being sent. The scan as
 * it was left; null where it was forgotten.
 */
export async function submitInTurn(queued: Scan, ways: Ways): Promise<Scan | null> {
  for (;;) {
    const mine = lane.then(() => tryOnce(queued.id, ways));
    lane = mine.catch(() => {});
    const scan = await mine;
    if (scan?.state !== 'queued') return scan;
    await armResume();
    const waitMs = Math.max(0, (scan.beginAt ?? 0) - Date.now());
    await sleep(waitMs);
  }
}

async function tryOnce(id: string, { save, submit, isWanted }: Ways): Promise<Scan | null> {
  const queued = await scans.read(id);
  if (queued?.state !== 'queued') return queued;
  const { visibility: allowed } = await readDecisive();
  if (!(await isWanted(id))) {
    await forgetScan(id);
    return null;
  }
  const { beginAt: _, ...asBefore } = queued;
  // What may be chosen may have become less, never more than was chosen.
  const visibility = atMost(queued.visibility, allowed.value);
  const scan: Scan = { ...asBefore, visibility };
  const now = Date.now();
  const waitsFor = ({ window }: Pick<ScanProblem, 'window'>) =>
    window === 'minute' && now < scan.createdAt + longestWaitMs;
  const limit = await scanLimit(scan.visibility, now);
  if (limit) {
    if (waitsFor(limit)) return save({ ...scan, beginAt: limit.until });
    const { until: resetAt, ...window } = limit;
    const problem = { code: 'quota' as const, resetAt, ...window };
    return save({ ...scan, state: 'failed', finishedAt: now, problem });
  }
  // Written before the request leaves: whoever finds this state later must not submit again.
  const submitting = await save({ ...scan, state: 'submitting' });
  const answered = submitting && (await submit(submitting));
  if (!answered) return null;
  if (answered.quota) await rememberQuota(answered.quota);
  const { problem } = answered;
  if (problem?.code !== 'quota') return save(answered);
  const until = await rememberRefusal(scan.visibility, problem, Date.now());
  return save(waitsFor(problem) ? { ...scan, beginAt: until } : answered);
}
