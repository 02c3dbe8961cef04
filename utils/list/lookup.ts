import type { Target } from '../link/types.ts';
import { digestOf } from './digest.ts';
import { namesOf } from './names.ts';
import type { Listed, OrganizationList } from './types.ts';

/**
 * What the list says of a target: the word of the most specific entry that names it; null where it
 * says nothing. The good words of a list that has expired are not heard, its bad ones are.
 */
export async function lookUp(
  list: OrganizationList,
  target: Target,
  now: number,
): Promise<Listed | null> {
  if (list.entries.size === 0) return null;
  const isExpired = list.expires !== null && list.expires < now;
  const names = namesOf(target);
  const digests = await Promise.all(names.map(digestOf));
  for (const [at, { form }] of names.entries()) {
    const { word, day, words } = list.entries.get(digests[at] ?? '') ?? {};
    if (!word || !day || word === 'withdrawn' || (isExpired && word === 'good')) continue;
    return { url: target.url, word, form, day, words: words ?? '' };
  }
  return null;
}
