import * as z from 'zod/mini';
import { isPrivateId } from '../storage/collection.ts';
import { fromDisk, toDiskIfItFits } from '../storage/disk.ts';
import { forget, recall, recallAll, rememberIfItFits } from '../storage/memory.ts';

/** A picture in memory is text; the browser gives us 10 MB there for everything. */
const mostCharacters = { one: 3_000_000, all: 5_000_000 } as const;

const inMemorySchema = z.object({ at: z.number(), text: z.string() });

/**
 * Keeps the picture of a scan: on disk, or in memory where nothing may or can be written; there the
 * oldest pictures give way. False where it could not be kept, which costs nothing but the picture.
 */
export async function keepScreenshot(scanId: string, picture: Blob): Promise<boolean> {
  if (!isPrivateId(scanId)) {
    const isOnDisk = await toDiskIfItFits(it => it.put('screenshots', { id: scanId, picture }));
    if (isOnDisk) return true;
  }
  // Four characters of text for three bytes.
  if ((picture.size * 4) / 3 > mostCharacters.one) return false;
  const text = await textOf(picture);
  await makeRoomFor(text.length);
  return rememberIfItFits(pictureKey(scanId), { at: Date.now(), text });
}

/** The picture of a scan; null where there is none. */
export async function readScreenshot(scanId: string): Promise<Blob | null> {
  const parsed = inMemorySchema.safeParse(await recall(pictureKey(scanId)));
  if (!parsed.success) {
    if (isPrivateId(scanId)) return null;
    return (await fromDisk(it => it.get('screenshots', scanId), undefined))?.picture ?? null;
  }
  const bytes = Uint8Array.from(atob(parsed.data.text), character => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}

/** Removes the picture of a scan; that there was none is no error. */
export async function forgetPicture(scanId: string): Promise<void> {
  await forget(pictureKey(scanId));
  if (!isPrivateId(scanId)) await fromDisk(it => it.delete('screenshots', scanId), undefined);
}

/** Removes all pictures that are in memory. */
export async function forgetPicturesInMemory(): Promise<void> {
  await forget(...(await recallAll(pictureKey(''))).keys());
}

async function textOf(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return btoa(bytes.reduce((so, byte) => so + String.fromCharCode(byte), ''));
}

async function makeRoomFor(characters: number): Promise<void> {
  const newestFirst = [...(await recallAll('screenshot '))]
    .flatMap(([key, value]) => {
      const parsed = inMemorySchema.safeParse(value);
      return parsed.success ? [{ key, at: parsed.data.at, length: parsed.data.text.length }] : [];
    })
    .sort((a, b) => b.at - a.at);
  let left = mostCharacters.all - characters;
  const tooMany = newestFirst.filter(({ length }) => {
    left -= length;
    return left < 0;
  });
  if (tooMany.length > 0) await forget(...tooMany.map(({ key }) => key));
}

function pictureKey(scanId: string): string {
  return `screenshot ${scanId}`;
}
