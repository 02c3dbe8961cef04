import type { Target } from '../link/types.ts';
import type { Check } from './types.ts';

/** Which address of a check is meant: the link itself, or the nth that it leads on to. */
export type Place = 'link' | number;

/** One address of a check, with all that is known of it. */
export interface Subject extends Pick<Check, 'leaks' | 'signals' | 'rows' | 'addresses'> {
  readonly target: Target;
}

/** The address at `place`; null where the check has none there. */
export function subjectAt(check: Check, place: Place): Subject | null {
  if (place !== 'link') return check.carried?.[place] ?? null;
  const { target, leaks, signals, rows, addresses } = check;
  return target && { target, leaks, signals, rows, addresses };
}

/** All addresses of a check, the link itself first. */
export function placesIn(check: Check): Place[] {
  return ['link', ...(check.carried ?? []).keys()];
}

/** The check with the address at `place` changed; the check itself where it has none there. */
export function changeAt(
  check: Check,
  place: Place,
  change: (subject: Subject) => Partial<Omit<Subject, 'target'>>,
): Check {
  const subject = subjectAt(check, place);
  if (!subject) return check;
  const changed = change(subject);
  if (place === 'link') return { ...check, ...changed };
  const carried = (check.carried ?? []).map((it, at) =>
    at === place ? { ...it, ...changed } : it,
  );
  return { ...check, carried };
}
