import type { Finding, Source } from './types.ts';

const hourMs = 3_600_000;

/** How long an answer of each rating stays useful: what may change for the worse soon is asked again soon. */
const byRating: Record<Finding['rating'], number> = {
  malicious: 24 * hourMs,
  suspicious: 6 * hourMs,
  clean: 12 * hourMs,
  'no-data': hourMs,
  context: 24 * hourMs,
};

/** Milliseconds for which `finding` may be reused: the service's own word, else by rating. */
export function lifetimeMs(_source: Source, finding: Finding): number {
  return finding.ttlMs ?? byRating[finding.rating];
}
