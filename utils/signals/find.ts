import type { OtherLink, Target } from '../target/types.ts';
import { findAddressSigns } from './address.ts';
import { findBaits } from './bait.ts';
import { findCargoSigns } from './cargo.ts';
import { findImitations } from './imitation.ts';
import { findLetterSigns } from './letters.ts';
import { type Look, look, type SignalOptions } from './look.ts';
import { findLures } from './lure.ts';
import { findMentions } from './mention.ts';
import { findPageSigns } from './page.ts';
import { findPublisherSigns } from './publisher.ts';
import { findShapeSigns } from './shape.ts';
import { sign } from './signs.ts';
import { addUp } from './sum.ts';
import { type Signal, type SignalLevel, signalLevels } from './types.ts';

export type { SignalOptions } from './look.ts';

/** What the target's own link shows, strongest first. Empty means "no local sign", never "safe". */
export function findSignals(target: Target, options: SignalOptions = {}): Signal[] {
  const seen = look(target, options);
  const signals = [
    ...findAddressSigns(seen),
    ...findPublisherSigns(seen),
    ...findCargoSigns(seen),
    ...(seen.owner ? [] : findForeignSigns(seen)),
  ];
  return sort([...addUp(signals), ...signals]);
}

/** Signs that mean something only where the domain belongs to no well-known brand. */
function findForeignSigns(seen: Look): Signal[] {
  const { front, target, options } = seen;
  const unicode = target.unicodeHost === target.host ? front : target.unicodeHost;
  const mentions = findMentions(front, unicode, options);
  const taken = mentions.filter(it => it.manner === 'exact').map(it => it.match);
  const lures = findLures(front, taken);
  return [
    ...findLetterSigns(seen),
    ...findImitations(seen, mentions, lures),
    ...findBaits(seen, lures),
    ...findShapeSigns(seen),
    ...findPageSigns(seen),
  ];
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

function sort(signals: readonly Signal[]): Signal[] {
  if (signals.length < 2) return [...signals];
  return signalLevels.toReversed().flatMap(level => signals.filter(it => it.level === level));
}
