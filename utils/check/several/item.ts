import type { GuardAnswer } from '../../guard/types.ts';
import type { Check } from '../types.ts';
import type { Entry } from './reading.ts';

/**
 * One line of a list. `waiting` has not begun; `going` is being worked on; `begun` has a check, which
 * says the rest; `failed` could not begin; `left` was not begun because the list was cancelled.
 */
export interface Item {
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly entry: Entry;
  /** Whether its page is to be photographed. */
  readonly ticked: boolean;
  readonly state: 'waiting' | 'going' | 'begun' | 'failed' | 'left';
  /** What the person decided, until it is sent. */
  readonly answer: GuardAnswer | null;
  /** Sources that are to be asked again when their quota is renewed. */
  readonly again: readonly string[];
  /** Null until it has begun, and once it is no longer kept. */
  readonly check: Check | null;
}

/** An address that nothing was done for yet. */
export function newItem(entry: Entry, at: number): Item {
  return { at, entry, ticked: false, state: 'waiting', answer: null, again: [], check: null };
}

/** What an earlier page of the same list began. */
export function itemOf(check: Check): Item {
  const { target, other, place, input } = check;
  const { url, host, domain } = target ?? { url: other?.url ?? input, host: '', domain: null };
  const entry: Entry = { target: { url, host, domain }, given: { text: url } };
  const item = newItem(entry, place?.at ?? 0);
  return { ...item, ticked: place?.ticked ?? false, state: 'begun', check };
}

/** Whether the guard's question about it waits for the person. */
export function isAsking({ check, state, answer }: Item): boolean {
  return state === 'begun' && answer === null && check?.stage === 'asking';
}

/** Whether nothing more comes of it by itself. */
export function isOver({ state, check }: Item): boolean {
  if (state === 'failed' || state === 'left') return true;
  return state === 'begun' && (!check || check.stage === 'done');
}
