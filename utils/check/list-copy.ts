import type { SearchableList } from '../list/lookup.ts';
import { entriesIn, readAnyList } from '../list/parts.ts';
import { keepListCopy, type ListState, readListCopy } from '../storage/list.ts';
import { brokenInParts, keepOnlyParts } from '../storage/list-parts.ts';
import { keysOf, type ListRule, type ReadCopy } from './list-fetch.ts';
import { missingParts, searchParts } from './list-parts.ts';

/** The copy that this process read last. */
let inUse: ReadCopy | null = null;

/** The last copy, where it is one of this address and signed as the policy wants. */
export async function copyFor(rule: ListRule): Promise<ReadCopy | null> {
  inUse ??= await readKept();
  if (!inUse || inUse.copy.url !== rule.url) return null;
  const keys = keysOf(rule);
  const isTrusted = keys.length === 0 || keys.includes(inUse.copy.signedBy ?? '');
  return isTrusted ? inUse : null;
}

/**
 * What can be searched of a copy: all of it or, where a part is not there, nothing, since the good
 * word of one part may be taken back in another.
 */
export async function searchable(kept: ReadCopy | null): Promise<SearchableList | null> {
  if (!kept) return null;
  const { list } = kept;
  if (!('parts' in list)) return list;
  return (await missingParts(list)).length === 0 ? searchParts(list) : null;
}

/** Takes another copy into use, of which every part is here; what is known of it. */
export async function useCopy(
  found: ReadCopy,
  isNew: boolean,
): Promise<Omit<NonNullable<ListState['copy']>, 'fetchedAt'>> {
  inUse = found;
  const { copy, list } = found;
  const parts = 'parts' in list ? list.parts : [];
  if (isNew) {
    await keepListCopy(copy);
    // Only now: until the new list was kept, a stopped background would have needed the old one.
    await keepOnlyParts(new Set(parts.map(it => it.digest)));
  }
  const { serial, expires } = list;
  const counted =
    'parts' in list
      ? { entries: entriesIn(parts), broken: await brokenInParts() }
      : { entries: list.entries.size, broken: list.broken };
  return { serial, expires, ...counted, signed: copy.signedBy !== null };
}

/** Leaves the copy that was in use alone. */
export function dropCopy(): void {
  inUse = null;
}

async function readKept(): Promise<ReadCopy | null> {
  const copy = await readListCopy();
  const list = copy && readAnyList(copy.text);
  return copy && list && typeof list !== 'string' ? { copy, list } : null;
}
