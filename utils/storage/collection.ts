import type * as z from 'zod/mini';
import { changesInTurn } from './changes.ts';
import { fromDisk, toDisk } from './disk.ts';
import { forget, isHere, recall, recallAll, remember } from './memory.ts';

type StoreName = 'checks' | 'scans' | 'reports';

const privatePrefix = 'private-';

/** A new record's id. What starts in a private window says so in its id, and so never reaches the disk. */
export function newId(isPrivate: boolean, unique: string = crypto.randomUUID()): string {
  return `${isPrivate ? privatePrefix : ''}${unique}`;
}

/** Whether a record may live in memory only. */
export function isPrivateId(id: string): boolean {
  return id.startsWith(privatePrefix);
}

/** What was written last is enough for a disk that can no longer be read. */
const mostLast = 50;

/**
 * Records of one kind: in IndexedDB, or in the browser's memory where the id is private or the disk
 * cannot be written. Neither reading nor writing throws. Reading parses; a record that no longer fits
 * its schema is as good as not there.
 */
export function collection<T extends { id: string }>(store: StoreName, schema: z.ZodMiniType<T>) {
  /** Records of this process that the disk did not take, though it may take them by now. */
  const fallen = new Set<string>();
  const last = new Map<string, T>();

  const parse = (value: unknown): T | null => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
  const memoryKey = (id: string) => `${store} ${id}`;

  async function read(id: string): Promise<T | null> {
    const inMemory = recall(memoryKey(id));
    if (isPrivateId(id)) return parse(await inMemory);
    const onDisk = fromDisk<unknown>(database => database.get(store, id), last.get(id));
    const held = await inMemory;
    // What is in memory is newer: it is there because the disk did not take it.
    if (held === undefined) return parse(await onDisk);
    fallen.add(id);
    return parse(held);
  }

  async function write(record: T): Promise<void> {
    const { id } = record;
    if (isPrivateId(id)) return remember(memoryKey(id), record);
    keepLast(record);
    // The schema of the database names only what its indexes need.
    const isOnDisk = await toDisk(database => database.put(store, record as never));
    if (!isOnDisk) {
      fallen.add(id);
      await remember(memoryKey(id), record);
    } else if (fallen.delete(id)) {
      await forget(memoryKey(id));
    }
  }

  function keepLast(record: T): void {
    last.delete(record.id);
    last.set(record.id, record);
    const [oldest] = last.keys();
    if (oldest !== undefined && last.size > mostLast) last.delete(oldest);
  }

  /** All records in memory: private ones, and those the disk did not take. */
  async function inMemory(): Promise<T[]> {
    const found = await recallAll(`${store} `);
    return [...found.values()].flatMap(value => parse(value) ?? []);
  }

  /** Forgets all records that are in memory, readable or not. */
  async function forgetAllInMemory(): Promise<void> {
    last.clear();
    fallen.clear();
    await forget(...(await recallAll(`${store} `)).keys());
  }

  /** Removes one record; that it was not there is no error. */
  async function remove(id: string): Promise<void> {
    fallen.delete(id);
    last.delete(id);
    await forget(memoryKey(id));
    if (!isPrivateId(id)) await fromDisk(database => database.delete(store, id), undefined);
  }

  /** Whether only this process has the record, so that pages must ask for it. */
  const isOnlyHere = (id: string) => isHere(memoryKey(id));

  /** Whether the record is not on the disk. */
  const isInMemory = (id: string) => isPrivateId(id) || fallen.has(id);

  return {
    ...{ read, write, parse, inMemory, isInMemory, isOnlyHere, forgetAllInMemory, remove },
    ...changesInTurn(read, write),
  };
}
