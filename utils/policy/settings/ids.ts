import { companyNames } from '../companies.ts';
import { isObject } from './salvage.ts';
import { everyOther, sourcesChoice } from './sources.ts';
import { meantBy } from './spelling.ts';

/**
 * The value of a key that names sources, with what a misspelled id was meant for: forbidden where a
 * list forbids, allowed only where it was before, and switched off as an entry of `sources` unless
 * that source's last entry is known. Tells `name` of each id that is no source.
 */
export function misspelledSources(
  key: string,
  read: unknown,
  last: unknown,
  known: readonly string[],
  name: (id: string, meant: string | null) => void,
): unknown {
  const isList = key === 'allowedSources' || key === 'forbiddenSources';
  if (isList && Array.isArray(read)) {
    const before: unknown[] = Array.isArray(last) ? last : [];
    const meant = strange(read.map(String), [...new Set([...known, ...companyNames])], name);
    const counts = meant.filter(id => key === 'forbiddenSources' || before.includes(id));
    return counts.length > 0 ? [...new Set([...read, ...counts])] : read;
  }
  if (key !== 'sources' || !isObject(read)) return read;
  return strange(Object.keys(read), known, name)
    .filter(id => !Object.hasOwn(read, id))
    .reduce<unknown>((entries, id) => sourcesChoice.standIn?.(entries, [id], last), read);
}

/** The ids that the strange ones among `ids` were meant for. */
function strange(
  ids: readonly string[],
  known: readonly string[],
  name: (id: string, meant: string | null) => void,
): string[] {
  const unknown = ids.filter(id => id !== everyOther && !known.includes(id));
  return unknown.flatMap(id => {
    const meant = meantBy(id, known);
    name(id, meant);
    return meant ?? [];
  });
}
