import type { Target } from '../link/types.ts';
import { findAddressSignals } from './address.ts';
import { findBaits } from './bait.ts';
import { findContentsSignals } from './contents.ts';
import { type Features, featuresOf } from './features.ts';
import { findImpersonations } from './impersonation.ts';
import { findLetterSignals } from './letters.ts';
import { findLures } from './lure.ts';
import { makeSignal } from './make.ts';
import type { Match } from './matcher.ts';
import { findMentions, type Mention } from './mention.ts';
import { findSchemeSignals } from './other.ts';
import { findPageSignals } from './page.ts';
import { findPublisherSignals } from './publisher.ts';
import { scoreTogether } from './score.ts';
import { findShapeSignals } from './shape.ts';
import { findShownSignals } from './shown-text.ts';
import { type SignalLevel, signalLevels } from './table.ts';
import { isMadeForOne } from './traps/drills.ts';
import { findSignInTraps } from './traps/find.ts';
import type { Signal, SignalOptions } from './types.ts';

/** What the target's own link shows, strongest first. Empty means "no local signal", never "safe". */
export function findSignals(target: Target, options: SignalOptions = {}): Signal[] {
  const features = featuresOf(target, options);
  const signals: Signal[] = [];
  if (isMadeForOne(target.host, options.drillDomains)) signals.push(makeSignal('made-for-one'));
  add(signals, findShownSignals(target, options));
  if (target.wrappers.length > 0) add(signals, findSchemeSignals(target));
  add(signals, findSignInTraps(target, options));
  add(signals, findAddressSignals(features));
  add(signals, findPublisherSignals(features));
  add(signals, findContentsSignals(features));
  if (!features.owner) addForeignSignals(signals, features);
  const together = scoreTogether(signals);
  if (together) signals.unshift(together);
  return signals.length > 1 ? signals.sort(byLevel) : signals;
}

/** Adds the signals that mean something only where the domain belongs to no well-known brand. */
function addForeignSignals(signals: Signal[], features: Features): void {
  add(signals, findLetterSignals(features));
  add(signals, findPageSignals(features));
  if (features.vouched) return;
  const { front, target, options } = features;
  const unicode = target.unicodeHost === target.host ? front : target.unicodeHost;
  const mentions = findMentions(front, unicode, options);
  const lures = findLures(front, takenBy(mentions));
  add(signals, findImpersonations(features, mentions, lures));
  add(signals, findBaits(features, lures));
  add(signals, findShapeSignals(features));
}

function add(signals: Signal[], found: readonly Signal[]): void {
  for (const signal of found) signals.push(signal);
}

function takenBy(mentions: readonly Mention[]): Match[] {
  return mentions.filter(it => it.manner === 'exact').map(it => it.match);
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
