import type { Look } from './look.ts';
import type { Lure } from './lure.ts';
import type { Mention } from './mention.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';
import { listWords } from './values.ts';

/** What the words in a host name promise or demand together. */
export function findBaits(
  _look: Look,
  lures: readonly Lure[],
  _mentions: readonly Mention[],
): Signal[] {
  if (lures.length === 0) return [];
  const count = (...kinds: Lure['kind'][]) => lures.filter(it => kinds.includes(it.kind)).length;
  const words = listWords(lures.map(it => it.word));
  const hot = count('hot');
  const push = count('bait', 'repair', 'link', 'account');
  const coin = count('coin');
  if (hot >= 2 || (hot >= 1 && coin + push >= 1) || (coin >= 1 && push >= 2)) {
    return [sign('crypto-trap', { words })];
  }
  if (hot >= 1 || (coin >= 1 && push >= 1) || coin >= 3) return [sign('crypto-lure', { words })];
  if (count('account', 'repair', 'bait', 'link', 'trade') >= 2 && count('account') >= 1) {
    return [sign('account-lure', { words })];
  }
  return [sign('lure-word', { words })];
}
