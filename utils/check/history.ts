import { clearFindings, sweepFindings } from '../storage/findings.ts';
import { readEffective } from './effective.ts';
import { forgetChecks } from './records.ts';

const dayMs = 86_400_000;

/** Keeps to what settings and policy say about the history, and drops stale cache entries. */
export async function forgetOldChecks(now = Date.now()): Promise<void> {
  const { effective } = await readEffective();
  // "None" still leaves the person the time to read the last one.
  const keepMs = Math.max(effective.historyDays.value * dayMs, 600_000);
  await forgetChecks(now - keepMs);
  await sweepFindings(now);
}

/** Forgets what the person wants forgotten. */
export async function clear(what: 'history' | 'cache'): Promise<void> {
  if (what === 'cache') await clearFindings();
  else await forgetChecks(Date.now());
}
