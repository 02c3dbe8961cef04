import type { Finding } from '../lookup/types.ts';
import { isProblem } from '../platform/problem.ts';
import type { Case, Voice } from './case.ts';
import type { Evidence } from './evidence.ts';
import { isCleared, weightOf } from './weights.ts';

/** What one source's answer adds to the evidence: a bad word, a good one, or nothing. */
export function voiceEvidence(voice: Voice, given: Case): Evidence[] {
  if (!voice.outcome || isProblem(voice.outcome)) return [];
  const finding = voice.outcome;
  const detail = detailOf(finding);
  const values = { source: voice.name, ...(detail ? { detail } : {}) };
  const { source, family } = voice;
  const base = {
    kind: 'finding',
    family,
    ...(voice.group === 'own' ? { own: true } : {}),
  } as const;
  if (finding.rating === 'clean') {
    const isAboutPage = isCleared(voice, finding, given);
    const id = isAboutPage ? 'reason_sourceClears' : 'reason_sourceClearsOther';
    const weight = isAboutPage ? 'clears' : 'note';
    return [{ ...base, reason: { id, weight, values, source } }];
  }
  if (finding.rating !== 'malicious' && finding.rating !== 'suspicious') return [];
  const { weight, discount } = weightOf(voice, finding, given);
  const isMalicious = finding.rating === 'malicious';
  const id = isMalicious ? 'reason_sourceMalicious' : 'reason_sourceSuspicious';
  const reason = { id: detail ? `${id}Detail` : id, weight, values, source };
  return [{ ...base, objects: true, ...(discount ? { discount } : {}), reason }];
}

/** The most telling fact, for the sentence. */
function detailOf(finding: Finding): string | undefined {
  const labels = ['threat', 'malwareFamily', 'detections', 'listedBy'];
  return labels
    .map(label => finding.facts.find(fact => fact.label === label)?.value)
    .find(value => value !== undefined);
}
