import type { OtherLink, Target } from '../target/types.ts';
import { findAddressSigns } from './address.ts';
import { findBaits } from './bait.ts';
import { findCargoSigns } from './cargo.ts';
import { findImitations } from './imitation.ts';
import { findLetterSigns } from './letters.ts';
import { type Look, look } from './look.ts';
import { findLures } from './lure.ts';
import type { Match } from './matcher.ts';
import { findMentions, type Mention } from './mention.ts';
import { findPageSigns } from './page.ts';
import { findPublisherSigns } from './publisher.ts';
import { findShapeSigns } from './shape.ts';
import { sign } from './signs.ts';
import { addUp } from './sum.ts';
import { type Signal, type SignalLevel, type SignalOptions, signalLevels } from './types.ts';

/** What the target's own link shows, strongest first. Empty means "no local sign", never "safe". */
export function findSignals(target: Target, options: SignalOptions = {}): Signal[] {
  const seen = look(target, options);
  const signals: Signal[] = [];
  add(signals, findAddressSigns(seen));
  add(signals, findPublisherSigns(seen));
  add(signals, findCargoSigns(seen));
  if (!seen.owner) addForeignSigns(signals, seen);
  const sum = addUp(signals);
  if (sum) signals.unshift(sum);
  return signals.length > 1 ? signals.sort(byLevel) : signals;
}

/** Adds the signs that mean something only where the domain belongs to no well-known brand. */
function addForeignSigns(signals: Signal[], seen: Look): void {
  add(signals, findLetterSigns(seen));
  add(signals, findPageSigns(seen));
  if (seen.vouched) return;
  const { front, target, options } = seen;
  const unicode = target.unicodeHost === target.host ? front : target.unicodeHost;
  const mentions = findMentions(front, unicode, options);
  const lures = findLures(front, takenBy(mentions));
  add(signals, findImitations(seen, mentions, lures));
  add(signals, findBaits(seen, lures));
  add(signals, findShapeSigns(seen));
}

function add(signals: Signal[], found: readonly Signal[]): void {
  for (const signal of found) signals.push(signal);
}

function takenBy(mentions: readonly Mention[]): Match[] {
  return mentions.filter(it => it.manner === 'exact').map(it => it.match);
}

const scripts = new Set(['javascript', 'data', 'vbscript']);

/** What a link that is no web address shows by its scheme. */
export function findOtherLinkSignals({ scheme }: OtherLink): Signal[] {
  const bare = scheme.toLowerCase().replace(/:$/, '');
  if (scripts.has(bare)) return [sign('script-link', { scheme: bare })];
  return [sign(bare === 'file' ? 'file-link' : 'app-link', { scheme: bare })];
}

/** The highest level among the signals, `none` where there are none. */
export function strongestLevel(signals: readonly Signal[]): SignalLevel | 'none' {
  const highest = Math.max(-1, ...signals.map(signal => signalLevels.indexOf(signal.level)));
  return signalLevels[highest] ?? 'none';
}

const rank: Record<SignalLevel, number> = { note: 0, 'worth-a-scan': 1, strong: 2 };

function byLevel(a: Signal, b: Signal): number {
  return rank[b.level] - rank[a.level];
}
