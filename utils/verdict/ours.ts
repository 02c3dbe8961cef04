import type { Evidence } from './evidence.ts';

/** What is left to weigh once the organization's own good word about this page is heard. */
interface Heard {
  readonly counted: readonly Evidence[];
  /** The strong outside word against which the good one stands. */
  readonly warning: Evidence | null;
}

/**
 * Hears the organization's own platforms. Their good word takes away what is weak or medium outside,
 * and stands against what is strong; it takes away nothing where one of them objects, or where
 * `isTrap`: a trap, a hidden destination and a drill are not what it names.
 */
export function hearOurs(evidence: readonly Evidence[], isTrap: boolean): Heard {
  const isOurs = evidence.some(it => it.own && it.reason.weight === 'clears');
  if (!isOurs) return { counted: evidence, warning: null };
  if (isTrap || evidence.some(isOwnObjection)) {
    const counted = evidence.filter(it => !(it.own && it.reason.weight === 'clears'));
    return { counted, warning: null };
  }
  const outside = evidence.filter(it => it.kind === 'finding' && it.reason.weight !== 'clears');
  const warning = outside.find(it => it.reason.weight === 'strong') ?? null;
  return { counted: evidence.filter(it => !outside.includes(it)), warning };
}

/** Whether one of the organization's platforms holds something against the page, however much. */
export function isOwnObjection({ own, objects }: Evidence): boolean {
  return Boolean(own && objects);
}
