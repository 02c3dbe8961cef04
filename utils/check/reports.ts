import { announce } from '../platform/messages.ts';
import { isOpen } from '../report/schedule.ts';
import { type Report, reportSchema } from '../report/types.ts';
import { collection } from '../storage/collection.ts';
import { fromDisk } from '../storage/disk.ts';
import { readCheck } from './records.ts';

/** The outbox: every report that a person sent. Those of private windows stay in memory. */
const reports = collection<Report>('reports', reportSchema);

/** More than anybody reports by hand; the oldest that are through give way. */
const mostReports = 300;

const listeners = new Set<(report: Report) => void>();

/** Calls `listener` in this process with each report that is new or changed. */
export function onReportChanged(listener: (report: Report) => void): void {
  listeners.add(listener);
}

/** Writes a report before anything of it leaves. */
export async function addReport(report: Report): Promise<void> {
  await reports.write(report);
  await tell(report);
}

/** One report; null where there is none. */
export function readReport(id: string): Promise<Report | null> {
  return reports.read(id);
}

/** Changes a report and tells open pages; null where it is gone. */
export async function updateReport(
  id: string,
  change: (report: Report) => Report,
): Promise<Report | null> {
  const after = await reports.update(id, it => {
    const next = change(it);
    return next === it ? it : { ...next, updatedAt: Date.now() };
  });
  if (after) await tell(after);
  return after;
}

async function tell(report: Report): Promise<void> {
  for (const listener of listeners) listener(report);
  await announce(report.check);
}

/** All reports, also of private windows; the newest first. */
export async function allReports(): Promise<Report[]> {
  return merged(await fromDisk(database => database.getAll('reports'), []));
}

/** The reports of one check, the newest first. */
export async function reportsOf(check: string): Promise<Report[]> {
  const stored = await fromDisk(it => it.getAllFromIndex('reports', 'check', check), []);
  return (await merged(stored)).filter(it => it.check === check);
}

/** With those in memory, which are newer where both have one. */
async function merged(stored: readonly { id: string }[]): Promise<Report[]> {
  const inMemory = await reports.inMemory();
  const newer = new Set(inMemory.map(it => it.id));
  const onDisk = stored.flatMap(it => (newer.has(it.id) ? [] : (reports.parse(it) ?? [])));
  return [...inMemory, ...onDisk].sort((a, b) => b.createdAt - a.createdAt);
}

/**
 * Forgets the reports whose check is gone, and the oldest beyond the bound. One that has not arrived
 * yet stays until it has: it was sent on purpose.
 */
export async function sweepReports(): Promise<void> {
  const through = (await allReports()).filter(it => !it.deliveries.some(isWaiting));
  for (const [place, { id, check }] of through.entries()) {
    if (place >= mostReports || !(await readCheck(check))) await reports.remove(id);
  }
}

function isWaiting(delivery: Report['deliveries'][number]): boolean {
  return delivery.state !== 'delivered' && isOpen(delivery);
}
