import { isPrivateId, newId } from '../storage/collection.ts';
import { forget, recallAll, remember } from '../storage/memory.ts';

/** A picture at a `data:` address: what a tab shows, or one image that stands in the page itself. */
export interface Picture {
  readonly url: string;
  readonly inTab: boolean;
}

/** What a page is given that asks for the picture to look into. */
export type Captured =
  | { readonly state: 'here'; readonly picture: Picture; readonly private: boolean }
  /** The browser does not let the tab be looked at. */
  | { readonly state: 'refused' }
  /** The background was stopped before the page asked. */
  | { readonly state: 'lost' };

/** Nobody waits longer for a page to open; later it would surprise whoever opens the next one. */
const waitsMs = 30_000;
const notePrefix = 'picture ';

/** What a tab shows is in the memory of this process and nowhere else. */
const held = new Map<string, Promise<Picture | null>>();

/**
 * Holds a picture (null where the browser refused one) for the page that will ask for it; returns
 * the id to ask by. That it was promised is noted, so that a page can say where it got lost.
 */
export function holdPicture(picture: Promise<Picture | null>, isPrivate: boolean): string {
  const id = newId(isPrivate);
  held.set(id, picture);
  setTimeout(() => void drop(id), waitsMs);
  void remember(notePrefix + id, Date.now());
  return id;
}

/**
 * Gives the picture away, once: the named one, or the newest of the same kind of window. Null where
 * none was promised.
 */
export async function takePicture(isPrivate: boolean, named?: string): Promise<Captured | null> {
  const id = named ?? [...held.keys()].findLast(it => isPrivateId(it) === isPrivate);
  const picture = id && held.get(id);
  if (picture) {
    held.delete(id);
    const taken = await picture.catch(() => null);
    await drop(id);
    return taken
      ? { state: 'here', picture: taken, private: isPrivateId(id) }
      : { state: 'refused' };
  }
  return (await wasPromised(isPrivate, named)) ? { state: 'lost' } : null;
}

async function wasPromised(isPrivate: boolean, named?: string): Promise<boolean> {
  const notes = await recallAll(notePrefix);
  for (const [key, at] of notes) {
    const id = key.slice(notePrefix.length);
    if (named ? id !== named : isPrivateId(id) !== isPrivate) continue;
    await forget(key);
    if (typeof at === 'number' && Date.now() - at < waitsMs) return true;
  }
  return false;
}

async function drop(id: string): Promise<void> {
  held.delete(id);
  await forget(notePrefix + id);
}
