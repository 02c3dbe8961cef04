import { isProblem } from '../platform/problem.ts';
import type { Case, Voice } from './case.ts';
import { listEvidence } from './listed.ts';
import { scanEvidence } from './scan-evidence.ts';
import type { Reason } from './types.ts';
import { voiceEvidence } from './voices.ts';
import type { Discount } from './weights.ts';

/** One thing that speaks for or against the target, with its weight and the sentence for it. */
export interface Evidence {
  readonly kind: 'finding' | 'signal' | 'young-domain' | 'scan-note';
  /** Evidence of one family is one voice. */
  readonly family: string;
  /** Set where one of the organization's own platforms says so. */
  readonly own?: boolean;
  /** Set where a source holds something against the target, however little it weighs. */
  readonly objects?: boolean;
  /** Why that weighs little, where it does. */
  readonly discount?: Discount;
  readonly reason: Reason;
}

const dayMs = 86_400_000;
/** A rule of thumb, set by hand. */
const youngDays = 30;

/** All evidence in a case. */
export function weigh(given: Case): Evidence[] {
  return [
    ...listEvidence(given),
    ...scanEvidence(given.scan),
    ...given.voices.flatMap(voice => voiceEvidence(voice, given)),
    ...given.voices.flatMap(voice => ageEvidence(voice, given.now)),
    ...given.signals.map(signal => ({
      kind: 'signal' as const,
      family: 'signals',
      reason: {
        id: `signal_${signal.id.replaceAll('-', '_')}`,
        weight: signal.level === 'strong' ? ('strong' as const) : ('note' as const),
        ...(signal.values ? { values: signal.values } : {}),
      },
    })),
  ];
}

function ageEvidence(voice: Voice, now: number): Evidence[] {
  if (!voice.outcome || isProblem(voice.outcome)) return [];
  const registered = voice.outcome.facts.find(fact => fact.label === 'registered')?.value;
  const ageMs = registered ? now - Date.parse(registered) : Number.NaN;
  // A date in the future is a mistake of somebody's clock, not youth.
  if (!(ageMs >= 0 && ageMs < youngDays * dayMs)) return [];
  const days = String(Math.floor(ageMs / dayMs));
  return [
    {
      kind: 'young-domain',
      family: voice.family,
      reason: { id: 'reason_youngDomain', weight: 'weak', values: { days }, source: voice.source },
    },
  ];
}
