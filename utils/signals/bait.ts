import type { Features } from './features.ts';
import type { Lure } from './lure.ts';
import { makeSignal, nothing } from './make.ts';
import type { Signal } from './types.ts';
import { listWords } from './values.ts';

/** What the words in a host name promise or demand together. How many it takes was set by hand. */
export function findBaits(features: Features, all: readonly Lure[]): readonly Signal[] {
  const lures = all.filter(lure => !isOrdinary(features, lure));
  if (lures.length === 0) return nothing;
  const count = (...kinds: Lure['kind'][]) => lures.filter(it => kinds.includes(it.kind)).length;
  const words = listWords(lures.map(it => it.word));
  const hot = count('hot');
  const coin = count('coin');
  const push = count('bait', 'repair', 'link', 'account');
  if (hot >= 2 || (hot >= 1 && coin + push >= 1) || (coin >= 1 && push >= 2)) {
    return [makeSignal('crypto-trap', { words })];
  }
  if (hot >= 1 || (coin >= 1 && push >= 1) || coin >= 3)
    return [makeSignal('crypto-lure', { words })];
  const demands = count('account') >= 1 && push + count('trade') >= 2;
  return [makeSignal(demands ? 'account-lure' : 'lure-word', { words })];
}

/** `login.`, `secure.`, `support.`: what every company calls a part of its own site. */
function isOrdinary({ front, hosting }: Features, { word, kind }: Lure): boolean {
  if (hosting || (kind !== 'account' && kind !== 'trade')) return false;
  return front.startsWith(`${word}.`) || front.includes(`.${word}.`);
}
