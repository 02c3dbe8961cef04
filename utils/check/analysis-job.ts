import { admits } from '../guard/clearance.ts';
import { decide } from '../guard/decide.ts';
import { type AnalyzingSource, canAnalyze } from '../lookup/analysis.ts';
import type { LookupDeps } from '../lookup/converse.ts';
import type { Question } from '../lookup/types.ts';
import { whoPublishes } from '../signals/publishing.ts';
import { sourceById } from '../sources/index.ts';
import { configFor, type LookupJob } from './ask.ts';
import { closedOrigins } from './closed.ts';
import { indicatorFor } from './plan.ts';
import { receiptFrom } from './receipt.ts';
import { readCheck, updateCheck } from './records.ts';
import type { Check } from './types.ts';
import { readDecisive } from './waiting.ts';

/** A job for a source that can be made to look into something itself. */
export type AnalysisJob = LookupJob & { readonly check: Check; readonly source: AnalyzingSource };

/** What the record, the guard and the settings make of such a job now; null where there is none. */
export async function analysisJobFor(id: string, sourceId: string): Promise<AnalysisJob | null> {
  const effective = await readDecisive();
  const check = await readCheck(id);
  const source = sourceById(sourceId);
  if (!check?.target || !canAnalyze(source)) return null;
  // Decided anew: what was cleared when the row was asked may be closed by now.
  const { state, clearance } = decide(check.target, effective.rules, check.guard.answer);
  const indicator = indicatorFor(source, clearance.target, []);
  if (!indicator) return null;
  return {
    check: { ...check, guard: state },
    source,
    indicator,
    clearance,
    effective,
    resolved: null,
    domain: clearance.target.domain,
    shared: whoPublishes(clearance.target) === 'strangers',
    private: check.private,
    fresh: true,
    onSent: sent => void updateCheck(id, it => receiptFrom(it, sourceId, sent)),
  };
}

/** The question a job puts. */
export function questionOf(job: AnalysisJob): Question {
  const { indicator, domain, shared, resolved } = job;
  return { indicator, domain, shared, resolved, config: configFor(job), now: Date.now() };
}

/** The clearance and the receipts of a job, as the source's door wants them. */
export function depsOf({ clearance, effective, onSent }: AnalysisJob): LookupDeps {
  const closed = closedOrigins(effective);
  return { admits: discloses => admits(clearance, discloses), onSent, closed };
}
