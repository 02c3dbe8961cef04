import { services } from '../policy/services.ts';
import type { Visibility } from '../policy/visibility.ts';
import { forgetLimit, limitedUntil, rememberLimit } from '../storage/findings.ts';
import type { Quota, ScanProblem } from './types.ts';

type Window = NonNullable<ScanProblem['window']>;

const windows: readonly (Window | undefined)[] = ['day', 'hour', undefined, 'minute'];

/** Without a word about when to come back the service is left alone for so long. */
const quotaPauseMs = 60_000;

/** Until when nothing more may be submitted, and which window of the quota ran out. */
interface ScanLimit {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly window?: Window;
}

/** The limit on submissions of this visibility, which have a quota each; null where there is none. */
export async function scanLimit(visibility: Visibility, now: number): Promise<ScanLimit | null> {
  for (const window of windows) {
    const until = await limitedUntil(limitId(visibility, window), now);
    if (until > now) return { until, ...(window ? { window } : {}) };
  }
  return null;
}

/** Remembers a refusal of a submission; when the next may be tried. */
export async function rememberRefusal(
  visibility: Visibility,
  { window, resetAt }: ScanProblem,
  now: number,
): Promise<number> {
  const until = resetAt ?? now + quotaPauseMs;
  await rememberLimit(limitId(visibility, window), until);
  return until;
}

/** Remembers that a submission was the last one that its quota allowed. */
export async function rememberQuota({ visibility, window, remaining, resetAt }: Quota) {
  if (remaining > 0 || resetAt === undefined) return;
  await rememberLimit(limitId(visibility, window), resetAt);
}

/** Forgets all limits on submissions: with another key others may hold. */
export async function forgetScanLimits(visibilities: readonly Visibility[]): Promise<void> {
  for (const visibility of visibilities) {
    for (const window of windows) await forgetLimit(limitId(visibility, window));
  }
}

function limitId(visibility: Visibility, window: Window | undefined): string {
  return [services.urlscan.id, visibility, window].filter(Boolean).join(' ');
}
