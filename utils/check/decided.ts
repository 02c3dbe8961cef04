import type { Check } from './types.ts';

/**
 * Whether the organization itself has called this link bad, or an address that it leads on to. Then
 * nobody else need learn of it, and nobody is asked until the person wants that.
 */
export function isDecided({ anyway, guard, listed }: Check): boolean {
  if (anyway || guard.answer) return false;
  return Boolean(listed?.some(it => it.word === 'bad'));
}

/** The check once the person wants others asked all the same. */
export function askedAnyway(check: Check): Check {
  return isDecided(check) ? { ...check, anyway: true } : check;
}
