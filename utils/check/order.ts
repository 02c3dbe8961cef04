import { admits } from '../guard/clearance.ts';
import { decide } from '../guard/decide.ts';
import { type Analyst, isAnalyst } from '../sources/analyse.ts';
import type { LookupDeps } from '../sources/converse.ts';
import { sourceById } from '../sources/index.ts';
import type { Question } from '../sources/types.ts';
import { configFor, type Errand } from './ask.ts';
import { readEffective } from './effective.ts';
import { indicatorFor } from './plan.ts';
import { receiptFrom } from './receipt.ts';
import { readCheck, updateCheck } from './records.ts';
import type { Check } from './types.ts';

/** An errand to a source that can be made to look into something itself. */
export type Order = Errand & { readonly check: Check; readonly source: Analyst };

/** What the record, the guard and the settings make of such an errand now; null where there is none. */
export async function orderFor(id: string, sourceId: string): Promise<Order | null> {
  const [check, { effective }] = await Promise.all([readCheck(id), readEffective()]);
  const source = sourceById(sourceId);
  if (!check?.target || !isAnalyst(source)) return null;
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
    shared: Boolean(clearance.target.sharedSuffix),
    private: check.private,
    fresh: true,
    onSent: sent => void updateCheck(id, it => receiptFrom(it, sourceId, sent)),
  };
}

/** The question an order puts. */
export function questionOf(order: Order): Question {
  const { indicator, domain, shared, resolved } = order;
  return { indicator, domain, shared, resolved, config: configFor(order), now: Date.now() };
}

/** The clearance and the receipts of an order, as the source's door wants them. */
export function depsOf({ clearance, onSent }: Order): LookupDeps {
  return { admits: discloses => admits(clearance, discloses), onSent };
}
