import { admits, type Clearance } from '../guard/clearance.ts';
import type { Indicator } from '../link/types.ts';
import { disclosureOf } from '../lookup/disclosure.ts';
import type { Resolved } from '../lookup/types.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { whoPublishes } from '../signals/publishing.ts';
import { sourceById } from '../sources/index.ts';
import { askSource, configOf, refusalOf } from './ask.ts';
import { assess } from './assess.ts';
import { domainInstead } from './full-name.ts';
import { learnAddresses } from './learn.ts';
import { indicatorFor, needsResolver } from './plan.ts';
import { receiptFrom } from './receipt.ts';
import { readCheck, updateCheck } from './records.ts';
import { changeAt, type Place, subjectAt } from './subject.ts';
import type { Check, Row } from './types.ts';

/** One address of a check whose sources are to be asked. */
interface Asking {
  readonly check: Check;
  readonly place: Place;
  readonly clearance: Clearance;
  readonly effective: EffectiveSettings;
  /** Sources to ask past the cache. */
  readonly fresh: readonly string[];
}

/** Rows being asked in this process, so that a second call does not ask them again. */
const underWay = new Set<string>();

/** Asks every source that waits at one address, side by side; each answer is written as it comes. */
export async function askWaiting(asking: Asking): Promise<void> {
  const { check, place } = asking;
  const rows = subjectAt(check, place)?.rows.filter(row => row.state === 'waiting') ?? [];
  const addresses = learnAddresses(asking);
  await Promise.all(
    rows.map(async row => {
      const mark = `${check.id} ${place} ${row.source}`;
      if (underWay.has(mark)) return;
      underWay.add(mark);
      try {
        await askRow(asking, row.source, addresses);
      } finally {
        underWay.delete(mark);
      }
    }),
  );
}

async function askRow(
  { check, place, clearance, effective, fresh }: Asking,
  sourceId: string,
  learnAddresses: () => Promise<Resolved | null>,
): Promise<void> {
  const source = sourceById(sourceId);
  const target = clearance.target;
  if (!source) return;
  const config = configOf(source, effective);
  const discloses = disclosureOf(source, config);
  // Until the person has answered, what is not admitted yet waits instead of failing.
  if (check.guard.state === 'asking' && !admits(clearance, discloses)) return;

  const instead = domainInstead(check, place, effective.rules);
  // Of a name that nobody may resolve there is no address to ask about.
  const learns = needsResolver(source, target) && (!instead || Boolean(source.resolves));
  // Nobody learns the name for a source that cannot be asked anyway.
  const refusal = learns ? await refusalOf(source, clearance, effective) : null;
  if (refusal) {
    const row: Row = {
      source: sourceId,
      state: 'answered',
      outcome: refusal,
      at: Date.now(),
      cached: false,
    };
    return changeRows(check.id, place, rows => rows.map(it => (it.source === sourceId ? row : it)));
  }
  const resolved = learns ? await learnAddresses() : null;
  // Forgotten while the name was resolved: nobody wants the answer any more.
  if (learns && !(await readCheck(check.id))) return;
  const indicator: Indicator | null =
    instead && source.resolves
      ? { type: 'hostname', value: instead }
      : indicatorFor(source, target, (!instead && resolved?.addresses) || []);
  // A source that takes nothing of this target is not part of the check.
  if (!indicator)
    return changeRows(check.id, place, rows => rows.filter(it => it.source !== sourceId));
  const answered = await askSource({
    source,
    indicator,
    clearance,
    effective,
    resolved,
    domain: target.domain,
    shared: whoPublishes(target) === 'strangers',
    private: check.private,
    fresh: fresh.includes(sourceId),
    onSent: sent => void updateCheck(check.id, it => receiptFrom(it, sourceId, sent)),
  });
  const row: Row = { source: sourceId, state: 'answered', asked: indicator.value, ...answered };
  await changeRows(check.id, place, rows => rows.map(it => (it.source === sourceId ? row : it)));
}

async function changeRows(id: string, place: Place, change: (rows: Row[]) => Row[]): Promise<void> {
  await updateCheck(id, it =>
    assess(changeAt(it, place, subject => ({ rows: change(subject.rows) }))),
  );
}
