import { type Check, checkSchema } from '../../utils/check/types.ts';
import type { View } from './view.ts';

/** Every check in the database, read from a page of the extension as the popup reads it. */
export async function recordsIn(page: View): Promise<Check[]> {
  const records = await page.run(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('second-look');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
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
