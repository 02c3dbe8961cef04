import { type Disclosure, isWithin } from '../link/disclosure.ts';
import type { Target } from '../link/types.ts';

declare const cleared: unique symbol;

/**
 * The guard's permission to disclose `target` up to `upTo`. It cannot be made elsewhere: the type
 * is branded, and `admits` knows the genuine ones, so a cast or a copy opens nothing. It is never
 * stored; after a restart the guard decides anew.
 */
export interface Clearance {
  readonly [cleared]: true;
  readonly target: Target;
  readonly upTo: Disclosure;
}

const issued = new WeakSet<object>();

/** Makes a clearance. Only decide.ts may import this; a test watches over it. */
export function issue(target: Target, upTo: Disclosure): Clearance {
  const clearance = Object.freeze({ target, upTo }) as Clearance;
  issued.add(clearance);
  return clearance;
}

/** Whether this clearance is genuine and allows to reveal that much. */
export function admits(clearance: Clearance, discloses: Disclosure): boolean {
  return issued.has(clearance) && isWithin(discloses, clearance.upTo);
}
