import browser from 'webextension-polyfill';
import { collection, isPrivateId } from '../storage/collection.ts';
import { db } from '../storage/db.ts';
import { isReusable } from './reuse.ts';
import { type Scan, scanSchema } from './types.ts';

/** All scans; those of private windows stay in memory. */
export const scans = collection<Scan>('scans', scanSchema);

/** The newest scan of exactly this URL that may stand for a new one at `now`; null where there is none. */
export async function reusableScan(
  url: string,
  isPrivate: boolean,
  now: number,
  as?: Scan['as'],
): Promise<Scan | null> {
  const known = isPrivate
    ? (await scans.privateRecords()).filter(scan => scan.url === url)
    : (await (await db()).getAllFromIndex('scans', 'url', url)).flatMap(
        it => scans.parse(it) ?? [],
      );
  const usable = known.filter(
    scan => isReusable(scan, now) && (as === undefined || scan.as === as),
  );
  return usable.sort((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}

/** Keeps the picture of a scan: on disk, or as text in memory where nothing may be written. */
export async function keepScreenshot(scanId: string, picture: Blob): Promise<void> {
  if (!isPrivateId(scanId)) {
    await (await db()).put('screenshots', { id: scanId, picture });
    return;
  }
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const text = bytes.reduce((so, byte) => so + String.fromCharCode(byte), '');
  await browser.storage.session.set({ [pictureKey(scanId)]: btoa(text) });
}

/** The picture of a scan; null where there is none. */
export async function readScreenshot(scanId: string): Promise<Blob | null> {
  if (!isPrivateId(scanId)) return (await (await db()).get('screenshots', scanId))?.picture ?? null;
  const key = pictureKey(scanId);
  const text = (await browser.storage.session.get(key))[key];
  if (typeof text !== 'string') return null;
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** Removes a scan and its picture; that they were not there is no error. */
export async function forgetScan(id: string): Promise<void> {
  await scans.remove(id);
  if (isPrivateId(id)) await browser.storage.session.remove(pictureKey(id));
  else await (await db()).delete('screenshots', id);
}

/** Removes all scans of private windows and their pictures. */
export async function forgetPrivateScans(): Promise<void> {
  await scans.removePrivate();
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter(key => key.startsWith(pictureKey(''))));
}

function pictureKey(scanId: string): string {
  return `screenshot ${scanId}`;
}
