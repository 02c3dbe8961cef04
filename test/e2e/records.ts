import { type Check, checkSchema } from '../../utils/check/types.ts';
import { until } from './log.ts';
import { type Shown, shownIn, type View } from './view.ts';

/** Every check in the database, read from a page of the extension as the popup reads it. */
export async function recordsIn(page: View): Promise<Check[]> {
  const records = await page.run(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('second-look');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          // A database that another version made first need not have this store; thrown here, that would be heard by nobody.
          if (!opening.result.objectStoreNames.contains('checks')) {
            opening.result.close();
            resolve([]);
            return;
          }
          const reading = opening.result.transaction('checks').objectStore('checks').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  return records.map(record => checkSchema.parse(record) as Check);
}

/**
 * What the popup says when nothing is under way any more; a scan may take most of a minute. Resolves
 * when the background has heard that it was seen: a popup closed before that leaves its check to be
 * told again.
 */
export async function finishedIn(view: View): Promise<Shown> {
  await view.waitFor('[data-stage="done"]', 90_000);
  await until(async () => {
    // Where there is no database, nothing is kept of it either.
    const records = await recordsIn(view).catch(() => []);
    const [newest] = records.sort((a, b) => b.startedAt - a.startedAt);
    return newest?.seen ?? true;
  });
  return shownIn(view);
}

/** Lets every service be asked again that wanted to be left alone. */
export async function forgetLimitsIn(page: View): Promise<void> {
  await page.run(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('second-look');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('limits', 'readwrite');
          clearing.objectStore('limits').clear();
          clearing.onerror = () => reject(clearing.error);
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
