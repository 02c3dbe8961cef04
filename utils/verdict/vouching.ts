import { isProblem } from '../platform/problem.ts';
import type { Case, Voice } from './case.ts';

const yearMs = 365 * 86_400_000;

/**
 * Whether somebody vouches for the site by its age: registered for a year or more, no host where
 * strangers publish, and nothing in the link that is worth a scan.
 */
export function isVouchedFor({ voices, signals, strangersPublish, now }: Case): boolean {
  if (strangersPublish || signals.some(signal => signal.level !== 'note')) return false;
  const ages = voices.flatMap(voice => registeredAt(voice) ?? []).map(at => now - at);
  return ages.length > 0 && ages.every(ageMs => ageMs >= yearMs);
}

/** Epoch milliseconds of the registration that a voice tells; null where it tells none. */
function registeredAt({ outcome }: Voice): number | null {
  if (!outcome || isProblem(outcome)) return null;
  const value = outcome.facts.find(fact => fact.label === 'registered')?.value;
  const at = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
