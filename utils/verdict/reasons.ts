import type { Coverage } from './coverage.ts';
import type { Evidence } from './evidence.ts';
import type { Reason, VerdictWord } from './types.ts';
import type { Discount } from './weights.ts';

const order = ['strong', 'medium', 'weak', 'clears', 'note'];

/** One sentence for each way in which a bad word comes to weigh little. */
const discounted: Record<Discount, string> = {
  shared: 'reason_sourceShared',
  offline: 'reason_sourceOffline',
  old: 'reason_sourceOld',
  counted: 'reason_sourceCounted',
  alone: 'reason_sourceAlone',
};

/**
 * The sentences of a verdict, weightiest first. Under a word that nobody's warning has decided, each
 * warning says why it did not, so that word, sentences and rows agree.
 */
export function reasonsFor(
  word: VerdictWord,
  evidence: readonly Evidence[],
  coverage: Coverage,
  { pending, warning }: { readonly pending: boolean; readonly warning: Evidence | null },
): Reason[] {
  const isCalm = word === 'unknown' || word === 'no-threat-found';
  const reasons = evidence
    .map(it => (it.objects ? objection(it, isCalm, evidence) : it.reason))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const values = { answered: String(coverage.answered), asked: String(coverage.asked) };
  if (warning) return [{ ...warning.reason, id: 'reason_oursButWarned' }, ...reasons];
  if (word === 'no-threat-found') {
    const objects = evidence.some(it => it.objects);
    const id = objects ? 'reason_nothingCounts' : 'reason_noObjection';
    return [{ id, weight: 'note', values }, ...reasons];
  }
  if (word === 'unknown' && !coverage.enough && coverage.asked > 0 && !pending) {
    const id = coverage.answered === 0 ? 'reason_noneAnswered' : 'reason_tooFew';
    return [...reasons, { id, weight: 'note', values }];
  }
  return reasons;
}

/**
 * The organization's own bad word comes before everything else, then what the person was told to see
 * and does not get.
 */
function rankOf({ id, weight }: Reason): number {
  if (id.startsWith('reason_listBad')) return -2;
  return id.startsWith('signal_text_names') ? -1 : order.indexOf(weight);
}

function objection(
  { reason, discount }: Evidence,
  isCalm: boolean,
  evidence: readonly Evidence[],
): Reason {
  if (discount && discount !== 'alone') return { ...reason, id: discounted[discount] };
  if (!isCalm) return reason;
  const clears = evidence.find(it => it.reason.weight === 'clears')?.reason;
  if (!clears) return { ...reason, id: discounted.alone };
  if (clears.id.startsWith('reason_listGood')) return { ...reason, id: 'reason_listOutweighs' };
  const by = clears.values?.source ?? 'urlscan.io';
  return { ...reason, id: 'reason_sourceOutweighed', values: { ...reason.values, by } };
}
