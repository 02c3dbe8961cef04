import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredPart } from './list-parts.ts';
import { inTime } from './opening.ts';
import { noteTrouble } from './trouble.ts';
import { markUnranked } from './upgrade.ts';

/** A source's cached answer, keyed `<source> <indicator type> <value>`, and ` url` where the URL itself was sent. */
export interface StoredFinding {
  readonly key: string;
  readonly outcome: unknown;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly expiresAt: number;
}

/**
 * Everything that is kept on disk. Only what an index needs is typed here: the rest was perhaps
 * written by another version, so the floor that owns it parses it by its schema.
 */
interface Schema extends DBSchema {
  checks: {
    key: string;
    value: { id: string; startedAt: number; stage: string; scan: { id?: string } };
    indexes: { startedAt: number; stage: string; scan: string; attention: number };
  };
  scans: {
    key: string;
    value: { id: string; url: string; state: string };
    indexes: { url: string; state: string };
  };
  screenshots: { key: string; value: { id: string; picture: Blob } };
  findings: { key: string; value: StoredFinding; indexes: { expiresAt: number } };
  /** Reports that a person sends, and what became of them. */
  reports: { key: string; value: { id: string; check: string }; indexes: { check: string } };
  /** Until when a source said not to come back. */
  limits: { key: string; value: { source: string; until: number } };
  /** The organization's list, where it is parted, by the digests of its parts. */
  listParts: { key: string; value: StoredPart; indexes: { broken: number } };
}

/** The open database. */
export type Database = IDBPDatabase<Schema>;

let opening: Promise<Database> | undefined;

/**
 * The database, opened once, and again after the browser closed it or another version upgraded it.
 * Where it cannot be opened, this process does not try again: each try may cost seconds.
 */
export function db(): Promise<Database> {
  opening ??= open();
  return opening;
}

function open(): Promise<Database> {
  let isUpgrading = false;
  const opened = openDB<Schema>('second-look', 5, {
    async upgrade(database, from, _to, transaction) {
      isUpgrading = true;
      if (from < 1) createStores(database);
      const checks = transaction.objectStore('checks');
      // Which checks show a scan: it and its picture go with the last of them.
      if (from < 2) checks.createIndex('scan', 'scan.id');
      if (from < 3) {
        // What nobody has seen yet, the worst at the end.
        checks.createIndex('attention', 'attention');
        await markUnranked(checks);
      }
      if (from < 4) {
        database.createObjectStore('reports', { keyPath: 'id' }).createIndex('check', 'check');
      }
      if (from < 5) {
        database
          .createObjectStore('listParts', { keyPath: 'digest' })
          .createIndex('broken', 'broken');
      }
    },
    // Another version waits for this very connection, which need not be the one opened last.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      reopenLater();
    },
    terminated: () => {
      opening = undefined;
    },
  });
  return inTime(opened, () => isUpgrading).catch(async error => {
    // One that comes too late would stand in the way of others.
    void opened.then(database => database.close()).catch(() => {});
    await noteTrouble(error);
    throw error;
  });
}

/** Closes the database, if it is open, and opens it anew when it is needed next. */
export function reopenLater(): void {
  const closing = opening;
  opening = undefined;
  void closing?.then(database => database.close()).catch(() => {});
}

function createStores(database: IDBPDatabase<Schema>): void {
  const checks = database.createObjectStore('checks', { keyPath: 'id' });
  checks.createIndex('startedAt', 'startedAt');
  checks.createIndex('stage', 'stage');
  const scans = database.createObjectStore('scans', { keyPath: 'id' });
  scans.createIndex('url', 'url');
  scans.createIndex('state', 'state');
  database.createObjectStore('screenshots', { keyPath: 'id' });
  const findings = database.createObjectStore('findings', { keyPath: 'key' });
  findings.createIndex('expiresAt', 'expiresAt');
  database.createObjectStore('limits', { keyPath: 'source' });
}
