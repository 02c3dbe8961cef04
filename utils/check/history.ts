import browser from 'webextension-polyfill';
import type { PageRequest } from '../platform/requests.ts';
import { clearFindings, sweepFindings } from '../storage/findings.ts';
import { readEffective } from './effective.ts';
import { forgetAll } from './forget.ts';
import { pruneChecks } from './prune.ts';
import { tellForgotten } from './records.ts';
import { sweepReports } from './reports.ts';
import { sweepScans } from './sweep.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Keeps to what settings and policy say about the history, and drops stale cache entries and what no
 * check shows any more. What fails of it does not stop the rest, and is tried again the next time.
 */
export async function forgetOldChecks(now = Date.now()): Promise<void> {
  const { effective } = await readEffective();
  // "None" still leaves the person the time to read the last one.
  const keepMs = Math.max(effective.historyDays.value * dayMs, 600_000);
  const [pruned] = await Promise.allSettled([
    pruneChecks(keepMs, now),
    sweepFindings(now),
    sweepHourly(now),
  ]);
  if (pruned.status === 'fulfilled' && pruned.value > 0) tellForgotten();
}

/** It looks at every scan: once an hour is enough, however often the background starts. */
async function sweepHourly(now: number): Promise<void> {
  const { swept } = await browser.storage.session.get('swept');
  if (typeof swept === 'number' && Math.abs(now - swept) < hourMs) return;
  await browser.storage.session.set({ swept: now });
  await sweepScans(now);
  await sweepReports();
}

/** Forgets what the person wants forgotten. */
export async function clear(what: Extract<PageRequest, { kind: 'clear' }>['what']): Promise<void> {
  const parts = [
    what === 'cache' ? null : forgetAll(),
    what === 'history' ? null : clearFindings(),
  ];
  await Promise.all(parts);
}
