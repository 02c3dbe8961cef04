import { hasFound, unseenKind } from './seen.ts';
import type { Scan } from './types.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * How long after its end a result may stand for a new scan of the same address. A page that was bad
 * stays worth a warning when it is gone; one that was clean may be something else after lunch; and
 * who saw nothing has nothing to say. Set by hand.
 */
const lifetimesMs = { bad: 72 * hourMs, clean: 6 * hourMs, sawNothing: 5 * minuteMs } as const;

/** A scan that is under way may be joined for so long; later its end is nobody's answer any more. */
const joinableMs = hourMs;

/** Whether `scan` may stand for a new scan of its address at `now` (epoch milliseconds). */
export function isReusable(scan: Scan, now: number): boolean {
  if (scan.state === 'failed') return false;
  const { result, finishedAt } = scan;
  if (scan.state !== 'done' || !result) return isWithin(now - scan.createdAt, joinableMs);
  return isWithin(now - (finishedAt ?? scan.createdAt), lifetimeMs(scan));
}

/** Milliseconds for which a scan's result may stand for a new scan. */
function lifetimeMs({ result, url }: Scan): number {
  if (!result) return 0;
  if (hasFound(result)) return lifetimesMs.bad;
  const sawPage = result.loaded && unseenKind(result, url) === null;
  return sawPage ? lifetimesMs.clean : lifetimesMs.sawNothing;
}

/** A time in the future is a clock that was set back, and no age at all. */
function isWithin(ageMs: number, limitMs: number): boolean {
  return ageMs >= 0 && ageMs < limitMs;
}
