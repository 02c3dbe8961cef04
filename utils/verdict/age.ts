import { isRecent } from '../lookup/recency.ts';
import type { Finding } from '../lookup/types.ts';

/**
 * Whether an outside entry is no longer news: `offline`, or `old` where nothing about it is newer
 * than twelve months; else null. An undated one is not old.
 */
export function staleness({ offline, seenAt }: Finding, now: number): 'offline' | 'old' | null {
  if (offline) return 'offline';
  return isRecent(seenAt, now) ? null : 'old';
}
