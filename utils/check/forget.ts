import { forgetScan, forgetScansInMemory, scans } from '../scan/records.ts';
import { db } from '../storage/db.ts';
import { forgetCurrent, tellForgotten } from './records.ts';
import { checks } from './store.ts';

const stores = ['checks', 'scans', 'screenshots'] as const;

/**
 * Forgets every check, scan and picture, whatever its stage, readable or not, also those of private
 * windows. What works on one of them finds it gone and neither sends nor writes anything more.
 */
export async function forgetAll(now = Date.now()): Promise<void> {
  const gone = await Promise.allSettled([clearDisk(), clearMemory()]);
  await removeLate(now);
  tellForgotten();
  for (const it of gone) if (it.status === 'rejected') throw it.reason;
}

/** All at once, so that a background stopped meanwhile leaves no half of it. */
async function clearDisk(): Promise<void> {
  const transaction = (await db()).transaction(stores, 'readwrite');
  await Promise.all([
    ...stores.map(store => transaction.objectStore(store).clear()),
    transaction.done,
  ]);
}

async function clearMemory(): Promise<void> {
  await Promise.all([checks.forgetAllInMemory(), forgetScansInMemory(), forgetCurrent()]);
}

/** A change that had read its record before that was gone writes it back: it goes once more. */
async function removeLate(since: number): Promise<void> {
  const [changedChecks, changedScans] = await Promise.all([checks.settle(), scans.settle()]);
  for (const id of changedChecks) {
    const check = await checks.read(id);
    if (check && check.startedAt <= since) await checks.remove(id);
  }
  for (const id of changedScans) {
    const scan = await scans.read(id);
    if (scan && scan.createdAt <= since) await forgetScan(id);
  }
}
