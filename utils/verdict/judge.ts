import { capOf } from './cap.ts';
import type { Case } from './case.ts';
import { coverageOf } from './coverage.ts';
import { type Evidence, weigh } from './evidence.ts';
import { hearOurs, isOwnObjection } from './ours.ts';
import { reasonsFor } from './reasons.ts';
import type { Verdict, VerdictWord } from './types.ts';

/**
 * The verdict: transparent rules over named evidence, written as a table in the README and tested
 * row by row. Silence never improves it, and no word of it means "safe".
 */
export function judge(given: Case): Verdict {
  const evidence = weigh(given);
  const coverage = coverageOf(given);
  const cap = capOf(given);
  // A page that no scan has seen is one the organization may still know.
  const isTrap = cap !== null && cap !== 'unseen-page';
  const { counted, warning } = hearOurs(evidence, isTrap);
  const uncapped = warning ? 'suspicious' : wordFor(counted, coverage.enough, given);
  const word = cap && uncapped === 'no-threat-found' ? 'unknown' : uncapped;
  return {
    word,
    reasons: reasonsFor(word, evidence, coverage, { pending: given.pending, warning }),
    coverage: { answered: coverage.answered, asked: coverage.asked },
    final: !given.pending,
    ...(cap ? { cap } : {}),
  };
}

function wordFor(evidence: readonly Evidence[], enough: boolean, given: Case): VerdictWord {
  const of = (weight: Evidence['reason']['weight']) =>
    evidence.filter(it => it.reason.weight === weight);
  const families = new Set(of('medium').map(it => it.family));
  if (of('strong').some(it => it.kind === 'finding') || families.size >= 2) return 'malicious';

  const strongSignal = of('strong').some(it => it.kind === 'signal');
  const young = evidence.some(it => it.kind === 'young-domain');
  const weak = of('weak').some(it => it.kind === 'finding');
  const cleared = of('clears').length > 0;
  if (strongSignal) return 'suspicious';
  // Nobody outweighs the organization's own bad word.
  if (evidence.some(isOwnObjection)) return 'suspicious';
  // An explicit clearance outweighs a single medium voice, never a strong one and never two.
  if (families.size === 1 && !cleared) return 'suspicious';
  if (weak && young && !cleared) return 'suspicious';

  const objected = (families.size > 0 || weak) && !cleared;
  return enough && !objected && !given.pending ? 'no-threat-found' : 'unknown';
}
