import type { Page } from 'puppeteer-core';

/** How many records of each kind a database is to hold. */
export interface Amounts {
  readonly checks: number;
  readonly findings: number;
  /** Milliseconds since the newest check began; the others lie before it. */
  readonly ageMs?: number;
}

/**
 * Makes a database hold so much, with nothing but IndexedDB's own calls: copies of the newest check
 * and of one kept answer that the extension itself wrote there, each under a name of its own.
 */
export async function fill(
  page: Page,
  { checks, findings, ageMs = 60_000 }: Amounts,
): Promise<void> {
  await page.evaluate(fillInside, checks, findings, Date.now() - ageMs);
}

/** Runs in the page, and so sees nothing from outside of itself. */
async function fillInside(checks: number, findings: number, newest: number): Promise<void> {
  type Made = Record<string, unknown>;
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('second-look'));
  const put = async (name: string, records: readonly Made[]) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'relaxed' });
    for (const record of records) transaction.objectStore(name).put(record);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  };
  const inParts = async (name: string, count: number, make: (at: number) => Made) => {
    const part = 2_500;
    for (let from = 0; from < count; from += part) {
      const length = Math.min(part, count - from);
      await put(
        name,
        Array.from({ length }, (_, at) => make(from + at)),
      );
    }
  };

  const store = database.transaction('checks', 'readwrite').objectStore('checks');
  const written = (await done(store.getAll())) as (Made & { startedAt: number })[];
  const [template] = written.sort((a, b) => b.startedAt - a.startedAt);
  if (!template) throw new Error('There is no check to copy.');
  await done(store.clear());
  const { attention: _, ...plain } = template;
  const text = JSON.stringify({ ...plain, seen: true });
  await inParts('checks', checks, at => ({
    ...JSON.parse(text.replaceAll('gardening-club', `gardening-club-${at}`)),
    id: `filled-${at}`,
    // Eight seconds apart: ten thousand of them are within a day.
    startedAt: newest - at * 8_000,
    updatedAt: newest - at * 8_000,
  }));

  const [kept] = (await done(
    database.transaction('findings').objectStore('findings').getAll(null, 1),
  )) as [Made];
  await inParts('findings', findings, at => ({
    ...kept,
    key: `otx hostname www.gardening-club-${at}.example `,
    expiresAt: Date.now() + 3_600_000 + at,
  }));
  database.close();
}
