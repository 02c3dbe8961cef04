import { collection } from '../storage/collection.ts';
import { fromDisk } from '../storage/disk.ts';
import { forgetPicture, forgetPicturesInMemory } from './pictures.ts';
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
  const inMemory = (await scans.inMemory()).filter(scan => scan.url === url);
  const onDisk = isPrivate
    ? []
    : await fromDisk(database => database.getAllFromIndex('scans', 'url', url), []);
  const newer = new Set(inMemory.map(scan => scan.id));
  const known = [
    ...inMemory.filter(scan => scan.private === isPrivate),
    ...onDisk.filter(it => !newer.has(it.id)).flatMap(it => scans.parse(it) ?? []),
  ];
  const usable = known.filter(
    scan => isReusable(scan, now) && (as === undefined || scan.as === as),
  );
  return usable.sort((a, b) => b.createdAt - a.createdAt)[0] ?? null;
}

/** Removes a scan and its picture; that they were not there is no error. */
export async function forgetScan(id: string): Promise<void> {
  await scans.remove(id);
  await forgetPicture(id);
}

/** Removes all scans and pictures that are in memory, those of private windows among them. */
export async function forgetScansInMemory(): Promise<void> {
  await scans.forgetAllInMemory();
  await forgetPicturesInMemory();
}
