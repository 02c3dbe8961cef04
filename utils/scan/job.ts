import type { Clearance } from '../guard/clearance.ts';
import { type Access, fetchResult, type Look, submit } from './client.ts';
import type { Scan, ScanProblem } from './types.ts';

/** urlscan.io asks for this pause after a submission, and then for this interval. */
const firstPollMs = 10_000;
const pollMs = 2_000;
/** How long a scan may take before the person is told that it takes too long. */
const patienceMs = 180_000;

/** A scan that is about to be submitted. */
export function newScan(
  given: Pick<Scan, 'id' | 'url' | 'visibility' | 'private' | 'as' | 'country'>,
  now: number,
): Scan {
  return { ...given, state: 'queued', createdAt: now, deadline: now + patienceMs };
}

/**
 * A scan that another background left in the middle. Whether its submission arrived is unknown,
 * so it is never sent again by itself: the person decides.
 */
export function interrupted(scan: Scan, now: number): Scan {
  return failed(scan, { code: 'interrupted' }, now);
}

/** Submits a scan whose state `submitting` has already been written. */
export async function submitScan(
  scan: Scan,
  clearance: Clearance,
  access: Access,
  now: () => number = Date.now,
): Promise<Scan> {
  const answer = await submit(clearance, scan.visibility, access, lookOf(scan));
  if ('code' in answer) return failed(scan, answer, now());
  const submittedAt = now();
  return {
    ...scan,
    state: 'running',
    uuid: answer.uuid,
    submittedAt,
    nextPollAt: submittedAt + firstPollMs,
    deadline: submittedAt + patienceMs,
    ...(answer.visibility ? { effectiveVisibility: answer.visibility } : {}),
    ...(answer.quota ? { quota: answer.quota } : {}),
  };
}

/** What a phone of these days says of itself. */
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

function lookOf({ as, country }: Scan): Look {
  return { ...(as === 'phone' ? { customagent: phone } : {}), ...(country ? { country } : {}) };
}

/** Asks once for the result of a running scan and says what follows from the answer. */
export async function pollScan(
  scan: Scan,
  access: Access,
  now: () => number = Date.now,
): Promise<Scan> {
  const answer = await fetchResult(scan.uuid ?? '', access);
  if (answer === 'pending') return later(scan, now(), pollMs);
  if (!('code' in answer)) return { ...scan, state: 'done', finishedAt: now(), result: answer };
  // Nobody waits for tomorrow's quota; a passing trouble is tried again until the deadline.
  if (answer.code === 'quota' && answer.window !== 'day') {
    return later(scan, now(), Math.max(pollMs, (answer.resetAt ?? 0) - now()), answer);
  }
  const passing =
    answer.code === 'offline' || answer.code === 'timeout' || (answer.status ?? 0) >= 500;
  return passing ? later(scan, now(), pollMs * 2, answer) : failed(scan, answer, now());
}

/**
 * How long to wait before a running scan is asked about, in milliseconds. No wait outlasts the
 * deadline: one that seems to was written before the computer's clock was set back.
 */
export function pauseBefore({ nextPollAt = 0 }: Scan, now: number): number {
  const pauseMs = nextPollAt - now;
  return pauseMs > patienceMs ? pollMs : Math.max(0, pauseMs);
}

/** The deadline counts only after an answer, so that a scan finished overnight is still fetched. */
function later(scan: Scan, now: number, waitMs: number, problem?: ScanProblem): Scan {
  if (now + waitMs > scan.deadline) return failed(scan, problem ?? { code: 'timeout' }, now);
  return { ...scan, nextPollAt: now + waitMs };
}

function failed(scan: Scan, problem: ScanProblem, now: number): Scan {
  return { ...scan, state: 'failed', finishedAt: now, problem };
}
