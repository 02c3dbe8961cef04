import type { Finding } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';
import type { Case, Voice } from './case.ts';
import { scanEvidence } from './scan-evidence.ts';
import type { Reason } from './types.ts';

/** One thing that speaks for or against the target, with its weight and the sentence for it. */
export interface Evidence {
  readonly kind: 'finding' | 'signal' | 'young-domain' | 'scan-note';
  /** Evidence of one family is one voice. */
  readonly family: string;
  readonly reason: Reason;
}

const dayMs = 86_400_000;
/** A rule of thumb, set by hand. */
const youngDays = 30;

/** All evidence in a case. */
export function weigh(given: Case): Evidence[] {
  return [
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

function voiceEvidence(voice: Voice, given: Case): Evidence[] {
  if (!voice.outcome || isProblem(voice.outcome)) return [];
  const finding = voice.outcome;
  const detail = detailOf(finding);
  const values = { source: voice.name, ...(detail ? { detail } : {}) };
  const say = (id: string, weight: Reason['weight']): Evidence[] => [
    { kind: 'finding', family: voice.family, reason: { id, weight, values, source: voice.source } },
  ];
  if (finding.rating === 'clean') {
    // Of something that many share, a clean word is worth as little as a bad one.
    return isShared(voice, given) ? [] : say('reason_sourceClears', 'clears');
  }
  if (finding.rating !== 'malicious' && finding.rating !== 'suspicious') return [];
  const weight = isShared(voice, given) ? 'weak' : (finding.strength ?? 'weak');
  const base =
    finding.rating === 'malicious' ? 'reason_sourceMalicious' : 'reason_sourceSuspicious';
  return say(detail ? `${base}Detail` : base, weight);
}

/** What is said of an address behind a name, or of a whole hosting domain, is not about this page. */
function isShared(voice: Voice, given: Case): boolean {
  const aboutAddress = voice.askedAbout === 'ipv4' || voice.askedAbout === 'ipv6';
  if (aboutAddress) return !given.isAddress;
  return voice.askedAbout === 'domain' && given.onSharedHosting;
}

/** The most telling fact, for the sentence. */
function detailOf(finding: Finding): string | undefined {
  const labels = ['threat', 'malwareFamily', 'detections', 'listedBy'];
  return labels
    .map(label => finding.facts.find(fact => fact.label === label)?.value)
    .find(value => value !== undefined);
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
