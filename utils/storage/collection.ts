import browser from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { db } from './db.ts';

type StoreName = 'checks' | 'scans';

const privatePrefix = 'private-';

/** A new record's id. What starts in a private window says so in its id, and so never reaches the disk. */
export function newId(isPrivate: boolean): string {
  return `${isPrivate ? privatePrefix : ''}${crypto.randomUUID()}`;
}

/** Whether a record lives in memory only. */
export function isPrivateId(id: string): boolean {
  return id.startsWith(privatePrefix);
}

/**
 * Records of one kind: in IndexedDB, or in the browser's in-memory session storage where the id is
 * private. Reading parses; a record that no longer fits its schema is as good as not there.
 */
export function collection<T extends { id: string }>(store: StoreName, schema: z.ZodMiniType<T>) {
  const queues = new Map<string, Promise<unknown>>();

  const parse = (value: unknown): T | null => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  };
  const sessionKey = (id: string) => `${store} ${id}`;

  async function read(id: string): Promise<T | null> {
    if (!isPrivateId(id)) return parse(await (await db()).get(store, id));
    const key = sessionKey(id);
    return parse((await browser.storage.session.get(key))[key]);
  }

  async function write(record: T): Promise<void> {
    if (isPrivateId(record.id)) {
      await browser.storage.session.set({ [sessionKey(record.id)]: record });
    } else {
      // The schema of the database names only what its indexes need.
      await (await db()).put(store, record as never);
    }
  }

  /** Reads, changes and writes one record; changes to the same record wait for each other. */
  function update(id: string, change: (record: T) => T): Promise<T | null> {
    const before = queues.get(id) ?? Promise.resolve();
    const after = before.then(async () => {
      const record = await read(id);
      if (!record) return null;
      const changed = change(record);
      if (changed !== record) await write(changed);
      return changed;
    });
    const settled = after.catch(() => {});
    queues.set(id, settled);
    void settled.then(() => {
      if (queues.get(id) === settled) queues.delete(id);
    });
    return after;
  }

  /** All private records; those on disk are reached through their indexes. */
  async function privateRecords(): Promise<T[]> {
    const everything = await browser.storage.session.get(null);
    return Object.entries(everything)
      .filter(([key]) => key.startsWith(`${store} `))
      .flatMap(([, value]) => parse(value) ?? []);
  }

  /** Waits for the changes that are under way; the ids of what they change. */
  async function settle(): Promise<string[]> {
    const ids = [...queues.keys()];
    await Promise.all(queues.values());
    return ids;
  }

  /** Removes one record; that it was not there is no error. */
  async function remove(id: string): Promise<void> {
    if (isPrivateId(id)) await browser.storage.session.remove(sessionKey(id));
    else await (await db()).delete(store, id);
  }

  /** Removes all private records, readable or not. */
  async function removePrivate(): Promise<void> {
    const keys = Object.keys(await browser.storage.session.get(null));
    await browser.storage.session.remove(keys.filter(key => key.startsWith(`${store} `)));
  }

  return { read, write, update, parse, privateRecords, settle, remove, removePrivate };
}
