import type { Report } from '../../utils/report/types.ts';
import type { View } from './view.ts';

/** The outbox as it lies on the disk, read from a page of the extension; with `dueAt` everything in it is due then. */
export function outboxIn(view: View, dueAt: number | null = null): Promise<Report[]> {
  return view.run(outboxInside, dueAt);
}

/** What `outboxIn` runs in the page; the background can run it too. */
export function outboxInside(dueAt: number | null): Promise<Report[]> {
  return new Promise<Report[]>((resolve, reject) => {
    const opening = indexedDB.open('second-look');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('reports', 'readwrite');
      const reading = transaction.objectStore('reports').getAll();
      reading.onsuccess = () => {
        for (const report of dueAt === null ? [] : (reading.result as Report[])) {
          for (const it of report.deliveries) it.dueAt = dueAt ?? 0;
          transaction.objectStore('reports').put(report);
        }
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(reading.result as Report[]);
      };
    };
  });
}
