import { quotaPauseMs } from '../ask.ts';
import { placesIn, subjectAt } from '../subject.ts';
import type { Check } from '../types.ts';

/** A source that wants to be left alone until a moment (epoch milliseconds). */
export interface Limit {
  readonly source: string;
  readonly until: number;
}

/** A list waits so long for a source's quota; for longer it goes on without it. */
export const longestHoldMs = 120_000;

/** Sources that gave a check no answer because their quota is used up. */
export function limitsIn(check: Check): Limit[] {
  const latest = new Map<string, number>();
  for (const place of placesIn(check)) {
    for (const row of subjectAt(check, place)?.rows ?? []) {
      if (row.state !== 'answered' || row.outcome.kind !== 'problem') continue;
      if (row.outcome.code !== 'quota') continue;
      const until = row.outcome.resetAt ?? row.at + quotaPauseMs;
      latest.set(row.source, Math.max(until, latest.get(row.source) ?? 0));
    }
  }
  return [...latest].map(([source, until]) => ({ source, until }));
}
