import { fromDisk, toDiskIfItFits } from './disk.ts';

/** One part of the organization's list. */
export interface StoredPart {
  /** SHA-256 of its bytes: the same part of a later list is not fetched again. */
  readonly digest: string;
  readonly text: string;
  /** Lines that cannot be read. */
  readonly broken: number;
}

/** Parts that the disk did not take: they serve for as long as this process does. */
const here = new Map<string, StoredPart>();

/** The digests of all parts that are kept. Never throws. */
export async function keptParts(): Promise<Set<string>> {
  const onDisk = await fromDisk(database => database.getAllKeys('listParts'), []);
  return new Set([...onDisk, ...here.keys()]);
}

/** Keeps a part; one for which there is no room costs no check its record. */
export async function keepPart(part: StoredPart): Promise<void> {
  const isOnDisk = await toDiskIfItFits(database => database.put('listParts', part));
  if (!isOnDisk) here.set(part.digest, part);
}

/** The text of a part; null where it is not kept. */
export async function readPart(digest: string): Promise<string | null> {
  const part = here.get(digest);
  if (part) return part.text;
  const stored = await fromDisk(database => database.get('listParts', digest), undefined);
  // What another version wrote is data like any other.
  return typeof stored?.text === 'string' ? stored.text : null;
}

/** How many lines cannot be read in all parts that are kept. */
export async function brokenInParts(): Promise<number> {
  const some = IDBKeyRange.lowerBound(1);
  const onDisk = await fromDisk(it => it.getAllFromIndex('listParts', 'broken', some), []);
  return [...onDisk, ...here.values()].reduce((sum, it) => sum + it.broken, 0);
}

/** Forgets every other part. */
export async function keepOnlyParts(digests: ReadonlySet<string>): Promise<void> {
  for (const digest of here.keys()) if (!digests.has(digest)) here.delete(digest);
  await fromDisk(async database => {
    const { store, done } = database.transaction('listParts', 'readwrite');
    for (const digest of await store.getAllKeys()) {
      if (!digests.has(digest)) void store.delete(digest);
    }
    await done;
  }, undefined);
}
