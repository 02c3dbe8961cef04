import { forgetScan, forgetScansInMemory, scans } from '../scan/records.ts';
import { isPrivateId } from '../storage/collection.ts';
import { db } from '../storage/db.ts';
import { checksShowing, forgetCurrent, readCheck, tellForgotten } from './records.ts';
import { sweepReports } from './reports.ts';
import { checks } from './store.ts';
import { forgetRank } from './unseen.ts';

const stores = ['checks', 'scans', 'screenshots'] as const;

/**
 * Forgets every check, scan and picture, whatever its stage, readable or not, also those of private
 * windows. What works on one of them finds it gone and neither sends nor writes anything more.
 */
export async function forgetAll(now = Date.now()): Promise<void> {
  const gone = await Promise.allSettled([clearDisk(), clearMemory()]);
  await removeLate(now);
  await sweepReports();
  tellForgotten();
  for (const it of gone) if (it.status === 'rejected') throw it.reason;
}

/**
 * Forgets one check, whatever its stage, and the scan and picture that no other check shows. Work
 * under way stops as above. Throws where the disk does not let go of it.
 */
export async function forgetOne(id: string): Promise<void> {
  const check = await readCheck(id);
  const gone = await Promise.allSettled([removeFromDisk(id), checks.remove(id)]);
  await checks.settle();
  // A change that had read it before wrote it back.
  if (await readCheck(id)) await checks.remove(id);
  await forgetRank(id);
  const scan = check?.scan.state === 'none' ? undefined : check?.scan.id;
  if (scan && (await checksShowing(scan)).length === 0) await forgetScan(scan);
  await sweepReports();
  tellForgotten();
  for (const it of gone) if (it.status === 'rejected') throw it.reason;
}

/** A check that cannot be read any more has a scan too. */
async function removeFromDisk(id: string): Promise<void> {
  if (isPrivateId(id)) return;
  const transaction = (await db()).transaction(stores, 'readwrite');
  const left = transaction.objectStore('checks');
  const scan = (await left.get(id))?.scan?.id;
  await left.delete(id);
  if (scan !== undefined && (await left.index('scan').count(scan)) === 0) {
    await transaction.objectStore('scans').delete(scan);
    await transaction.objectStore('screenshots').delete(scan);
  }
  await transaction.done;
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
