import type { VerdictWord } from '../../verdict/types.ts';
import type { Item } from './item.ts';

export const sortKeys = ['order', 'address', 'verdict'] as const;

/** How a list is sorted. */
export interface Sorting {
  readonly by: (typeof sortKeys)[number];
  readonly descending: boolean;
}

/** The worst first. */
const worst: readonly VerdictWord[] = ['malicious', 'suspicious', 'unknown', 'no-threat-found'];

/** The items sorted: by their places, by their domains, or by how bad they are; of two alike the earlier first. */
export function sorted(items: readonly Item[], { by, descending }: Sorting): Item[] {
  const sign = descending ? -1 : 1;
  if (by === 'order') return [...items].sort((a, b) => sign * (a.at - b.at));
  const keys = new Map(
    items.map(it => [it.at, by === 'address' ? addressKey(it) : verdictKey(it)]),
  );
  return [...items].sort((a, b) => {
    const [first = '', second = ''] = [keys.get(a.at), keys.get(b.at)];
    if (first === second) return a.at - b.at;
    return first < second ? -sign : sign;
  });
}

/** Addresses of one owner stand together. */
function addressKey({ entry: { target } }: Item): string {
  return `${target.domain ?? target.host} ${target.host} ${target.url}`;
}

function verdictKey({ check }: Item): string {
  if (check?.stage !== 'done') {
    const isKnown = check?.verdict.word === 'malicious';
    return isKnown ? '0' : `${worst.length}`;
  }
  return `${worst.indexOf(check.verdict.word)}`;
}
