import { companyNames } from '../companies.ts';
import { everyKey } from './controls.ts';
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
  if (key === 'forbiddenSources' && Array.isArray(read)) {
    return joined(read, strange(read.map(String), [...withCompanies(known), everyOther], name));
  }
  if (key === 'allowedSources' && Array.isArray(read)) {
    const before: unknown[] = Array.isArray(last) ? last : [];
    const meant = strange(read.map(String), withCompanies(known), name);
    return joined(
      read,
      meant.filter(id => before.includes(id)),
    );
  }
  if (key !== 'sources' || !isObject(read)) return read;
  return strange(Object.keys(read), [...known, everyOther], name)
    .filter(id => !Object.hasOwn(read, id))
    .reduce<unknown>((entries, id) => sourcesChoice.standIn?.(entries, [id], last), read);
}

function withCompanies(known: readonly string[]): string[] {
  return [...new Set([...known, ...companyNames])];
}

function joined(read: readonly unknown[], meant: readonly string[]): readonly unknown[] {
  return meant.length > 0 ? [...new Set([...read, ...meant])] : read;
}

/** The ids that the strange ones among `ids` were meant for. */
function strange(
  ids: readonly string[],
  known: readonly string[],
  name: (id: string, meant: string | null) => void,
): string[] {
  const unknown = ids.filter(id => !known.includes(id));
  return unknown.flatMap(id => {
    const meant = sourceMeantBy(id, known);
    name(id, meant);
    return meant ?? [];
  });
}

/** Also where a service is called as people know it, such as `urlscan.io` or `alienvault-otx`. */
function sourceMeantBy(written: string, known: readonly string[]): string | null {
  if (written === everyKey) return known.includes(everyOther) ? everyOther : null;
  const near = meantBy(written, known);
  if (near) return near;
  const inside = namesInside(written);
  const found = known.filter(id => inside.has(id.replace(/[^a-z\d]/g, '')));
  // Of `google-safe-browsing` the longer says more than the company.
  const [longest = null] = found.sort((a, b) => b.length - a.length);
  return longest;
}

/** No service's name has more; a text that does is none. */
const mostWords = 8;

/** Every word of a text, and every few of them in a row, without what stands between. */
function namesInside(text: string): ReadonlySet<string> {
  const words = text.split(/[^a-z\d]+/, mostWords).filter(Boolean);
  return new Set(
    words.flatMap((_, at) =>
      words.slice(at).map((__, more) => words.slice(at, at + more + 1).join('')),
    ),
  );
}
