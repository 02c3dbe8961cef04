import { abuseOf } from './endings.ts';
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
  if (hot >= 1 || (coin >= 1 && push >= 1) || isMadeOfCoins(features, lures))
    return [makeSignal('crypto-lure', { words })];
  const trade = count('trade');
  if (count('account') >= 1 && push + trade >= 2) return [makeSignal('account-lure', { words })];
  const pressing = coin + count('bait', 'repair', 'account');
  const isPromise =
    (pressing >= 1 && abuseOf(features.tld) === 1 && !features.hosting) ||
    (trade === 0 && (push >= 2 || (count('bait') >= 1 && isApart(features, lures))));
  return [makeSignal(isPromise ? 'promise-lure' : 'lure-word', { words })];
}

/** Two words about crypto-currency in one name, or one that means nothing else beside a hyphen. */
function isMadeOfCoins({ name, hosting }: Features, lures: readonly Lure[]): boolean {
  const coins = lures.filter(it => it.kind === 'coin' && name.includes(it.word));
  if (coins.length >= 2) return true;
  return !hosting && name.includes('-') && coins.some(it => !technical.has(it.word));
}

/** Words about crypto-currency that engineers and traders need for other things. */
const technical = new Set(
  `coin coins node nodes chain chains bridge bridges layer layer2 exchange protocol finance vault ledger trade trading asset assets
  token tokens rpc metaverse yield doge`.split(/\s+/),
);

/** `claim-` or `-reward`: the promise stands by itself, set off from a name by a hyphen. */
function isApart({ name }: Features, lures: readonly Lure[]): boolean {
  const parts = name.split('-');
  return parts.length > 1 && lures.some(it => it.kind === 'bait' && parts.includes(it.word));
}

/** `login.`, `secure.`, `support.`: what every company calls a part of its own site. */
function isOrdinary({ front, hosting }: Features, { word, kind }: Lure): boolean {
  if (hosting || (kind !== 'account' && kind !== 'trade')) return false;
  return front.startsWith(`${word}.`) || front.includes(`.${word}.`);
}
