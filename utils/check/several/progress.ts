import type { GuardAnswer } from '../../guard/types.ts';
import type { Check } from '../types.ts';
import type { Item } from './item.ts';
import type { Limit } from './limits.ts';

/** What the queue asks of the background and of the clock. */
export interface Ports {
  /** Records a check of one item, and answers its id; throws where it cannot begin. */
  begin(item: Item): Promise<string>;
  /** Takes a check as far as it goes; resolves then, throws where the background was stopped. */
  goOn(id: string, step: Step): Promise<void>;
  read(id: string): Promise<Check | null>;
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** What a check is taken on with, beside what its record says. */
export interface Step {
  readonly answer?: GuardAnswer;
  readonly source?: string;
}

/** The list as it stands. */
export interface Progress {
  readonly items: readonly Item[];
  readonly mode: 'ready' | 'running' | 'paused';
  /** Set while nothing begins because a source's quota is used up for a short while. */
  readonly held: Limit | null;
  /** Sources that the rest of the list goes on without. */
  readonly without: readonly Limit[];
}

/** Decisions first, then sources whose quota is renewed, then the list in its order. */
export function nextOf(items: readonly Item[]): { item: Item; step: Step } | null {
  const decided = items.find(it => it.state === 'begun' && it.answer !== null);
  if (decided?.answer) return { item: decided, step: { answer: decided.answer } };
  const refused = items.find(it => it.state === 'begun' && it.again.length > 0);
  const [source] = refused?.again ?? [];
  if (refused && source) return { item: refused, step: { source } };
  const item = items.find(it => it.state === 'waiting');
  return item ? { item, step: {} } : null;
}
