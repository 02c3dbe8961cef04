import { namesPerson } from '../guard/decide.ts';
import { madeForOne } from '../leaks/made-for-one.ts';
import type { Rules } from '../policy/schema.ts';
import { sourceById } from '../sources/index.ts';
import { changeAt, type Place, placesIn, subjectAt } from './subject.ts';
import type { Check, Row } from './types.ts';

/**
 * The domain that resolvers are asked about instead of the host at `place`, which may have been
 * made for one person; null where the whole name may be resolved, or the person agreed to it.
 */
export function domainInstead(check: Check, place: Place, rules: Rules): string | null {
  const subject = subjectAt(check, place);
  if (!subject || check.fullName) return null;
  // Who let a name go that tells somebody's was asked about just that.
  const isAgreed =
    place === 'link' &&
    check.guard.answer === 'as-is' &&
    namesPerson(subject.target, subject.leaks);
  return isAgreed ? null : madeForOne(subject.target, rules);
}

/** The check with the host names that nobody is made to resolve, for the popup to show. */
export function withHeld(check: Check, rules: Rules): Check {
  const held = placesIn(check).flatMap(place => {
    const domain = domainInstead(check, place, rules);
    const host = subjectAt(check, place)?.target.unicodeHost;
    return domain && host ? [{ host, domain }] : [];
  });
  return { ...check, held };
}

/** The check with the person's word that its names may be resolved; whoever resolves is asked again. */
export function withFullName(check: Check): Check {
  const again = (row: Row): Row =>
    sourceById(row.source)?.resolves ? { source: row.source, state: 'waiting' } : row;
  const asked = placesIn(check).reduce(
    (so, place) => changeAt(so, place, ({ rows }) => ({ rows: rows.map(again) })),
    check,
  );
  return { ...asked, fullName: true };
}
