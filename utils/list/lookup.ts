import type { Target } from '../link/types.ts';
import { digestOf } from './digest.ts';
import { namesOf } from './names.ts';
import type { ListEntry, Listed } from './types.ts';

/** A list in which a name can be found, wherever its entries are. */
export interface SearchableList {
  /** Epoch milliseconds after which its good words no longer count; null where it does not say. */
  readonly expires: number | null;
  /** By digest of the name. */
  readonly entries: { get(digest: string): ListEntry | undefined | Promise<ListEntry | undefined> };
}

/**
 * What the list says of a target: the word of the most specific entry that names it; null where it
 * says nothing. The good words of a list that has expired are not heard, its bad ones are.
 */
export async function lookUp(
  list: SearchableList,
  target: Target,
  now: number,
): Promise<Listed | null> {
  const isExpired = list.expires !== null && list.expires < now;
  const names = namesOf(target);
  const found = await Promise.all(names.map(async it => list.entries.get(await digestOf(it))));
  for (const [at, { form }] of names.entries()) {
    const { word, day, words } = found[at] ?? {};
    if (!word || !day || word === 'withdrawn' || (isExpired && word === 'good')) continue;
    return { url: target.url, word, form, day, words: words ?? '' };
  }
  return null;
}
