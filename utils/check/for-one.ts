import { capOfSignal } from '../signals/caps.ts';
import type { Signal } from '../signals/types.ts';
import { placesIn, subjectAt } from './subject.ts';
import type { Check } from './types.ts';

/** Whether a link was made for one person, so that asking about its name would tell its maker of it. */
export function isForOne(signals: readonly Signal[]): boolean {
  return signals.some(signal => capOfSignal(signal.id) === 'drill');
}

/** Whether any address of a check was made for one person. */
export function isForOneIn(check: Check): boolean {
  return placesIn(check).some(place => isForOne(subjectAt(check, place)?.signals ?? []));
}
