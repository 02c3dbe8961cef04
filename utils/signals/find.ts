import type { OtherLink, Target } from '../target/types.ts';
import { type Signal, type SignalLevel, signalLevels } from './types.ts';

/** What `findSignals` may be told beside the target. */
export interface SignalOptions {
  /** Domains that the organisation wants guarded like a well-known brand. */
  readonly protectedDomains?: readonly string[];
}

/** What the target's own link shows, strongest first. Empty means "no local sign", never "safe". */
export function findSignals(target: Target, _options: SignalOptions = {}): Signal[] {
  const { sharedSuffix } = target;
  return sharedSuffix
    ? [{ id: 'shared-hosting', level: 'worth-a-scan', values: { suffix: sharedSuffix } }]
    : [];
}

/** What a link that is no web address shows by its scheme. */
export function findOtherLinkSignals(link: OtherLink): Signal[] {
  const runs = ['javascript', 'data', 'vbscript'].includes(link.scheme);
  return [{ id: runs ? 'script-link' : 'app-link', level: runs ? 'strong' : 'worth-a-scan' }];
}

/** The highest level among the signals, `none` where there are none. */
export function strongestLevel(signals: readonly Signal[]): SignalLevel | 'none' {
  const highest = Math.max(-1, ...signals.map(signal => signalLevels.indexOf(signal.level)));
  return signalLevels[highest] ?? 'none';
}
