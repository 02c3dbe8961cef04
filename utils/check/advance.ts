import type { Clearance } from '../guard/clearance.ts';
import { admits } from '../guard/clearance.ts';
import { type Decision, decide } from '../guard/decide.ts';
import { disclosureOf } from '../lookup/disclosure.ts';
import type { Resolved } from '../lookup/types.ts';
import { armResume } from '../platform/alarms.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { findOtherLinkSignals, findSignals } from '../signals/find.ts';
import { sourceById } from '../sources/index.ts';
import { resumeAnalysisJob } from './analysis.ts';
import { askSource, configOf, refusalOf } from './ask.ts';
import { assess, conclude, isHidden } from './assess.ts';
import { learnAddresses } from './learn.ts';
import { indicatorFor, needsResolver, plannedSources } from './plan.ts';
import { receiptFrom } from './receipt.ts';
import { readCheck, updateCheck } from './records.ts';
import { reread } from './reread.ts';
import { ensureScan, type ScanWish } from './scanning.ts';
import type { Check, Row } from './types.ts';
import { readDecisiveFor, waited } from './waiting.ts';

/** What a call of `advance` asks for beyond going on. */
interface Wishes {
  readonly scan?: ScanWish;
  /** Sources to ask past the cache. */
  readonly fresh?: readonly string[];
}

/** Rows being asked in this process, so that a second call does not ask them again. */
const underWay = new Set<string>();

/**
 * Takes a check as far as it can go now, from whatever its record says: after a right-click, an
 * answer of the person, or a background that was stopped in the middle. Everything it does is
 * written to the record step by step; calling it twice does nothing twice.
 */
export async function advance(id: string, wishes: Wishes = {}): Promise<void> {
  const begun = await readCheck(id);
  if (!begun || begun.stage === 'choosing') return;
  await armResume();
  if (!begun.target) {
    await updateCheck(id, concludeUnreadable);
    return;
  }
  const effective = await readDecisiveFor(id);
  const before = await updateCheck(id, it => reread(waited(it), effective.rules));
  if (!before?.target) return;
  const decision = decide(before.target, effective.rules, before.guard.answer);
  const check = await updateCheck(id, it => prepare(it, decision, effective));
  if (!check) return;
  await Promise.all([
    askWaiting(check, decision.clearance, effective, wishes.fresh ?? []),
    ...check.rows.map(row => row.state === 'analyzing' && resumeAnalysisJob(id, row.source)),
    ensureScan(check, decision.clearance, effective, wishes.scan ?? 'if-automatic'),
  ]);
  await updateCheck(id, conclude);
}

/** A check whose input is no web address ends here: local signals are all there is. */
function concludeUnreadable(check: Check): Check {
  const signals = check.other ? findOtherLinkSignals(check.other) : [];
  const guard = { state: 'refused' as const, reason: 'not-a-web-link' as const };
  return assess({
    ...check,
    stage: 'done',
    signals,
    guard: { ...guard, options: [], redacted: null },
    scan: { state: 'none', why: 'not-cleared' },
  });
}

function prepare(check: Check, decision: Decision, effective: EffectiveSettings): Check {
  const { target } = check;
  if (!target) return check;
  const { protectedDomains } = effective.rules;
  const asks = decision.state.state !== 'refused' && decision.state.state !== 'cancelled';
  // The host of a sender's tracker says nothing of where the link leads.
  const planned = asks && !isHidden(check) ? plannedSources(effective, check.more) : [];
  const known = new Map(check.rows.map(row => [row.source, row]));
  const added = planned.filter(source => !known.has(source.id));
  const waiting = added.map((source): Row => ({ source: source.id, state: 'waiting' }));
  return assess({
    ...check,
    stage: decision.state.state === 'asking' ? 'asking' : 'working',
    leaks: [...decision.leaks],
    signals: findSignals(target, {
      // As the person gave it: the parser hides how an address was disguised.
      raw: check.input,
      ...(protectedDomains ? { protectedDomains } : {}),
    }),
    guard: decision.state,
    rows: asks ? [...check.rows, ...waiting] : check.rows.filter(row => row.state === 'answered'),
  });
}

async function askWaiting(
  check: Check,
  clearance: Clearance,
  effective: EffectiveSettings,
  fresh: readonly string[],
): Promise<void> {
  const rows = check.rows.filter(row => row.state === 'waiting');
  const addresses = learnAddresses(check, clearance, effective);
  await Promise.all(
    rows.map(async row => {
      const mark = `${check.id} ${row.source}`;
      if (underWay.has(mark)) return;
      underWay.add(mark);
      try {
        await askRow(check, row.source, clearance, effective, addresses, fresh);
      } finally {
        underWay.delete(mark);
      }
    }),
  );
}

async function askRow(
  check: Check,
  sourceId: string,
  clearance: Clearance,
  effective: EffectiveSettings,
  learnAddresses: () => Promise<Resolved | null>,
  fresh: readonly string[],
): Promise<void> {
  const source = sourceById(sourceId);
  const target = clearance.target;
  if (!source) return;
  const config = configOf(source, effective);
  const discloses = disclosureOf(source, config);
  // Until the person has answered, what is not admitted yet waits instead of failing.
  if (check.guard.state === 'asking' && !admits(clearance, discloses)) return;

  const needsAddresses = needsResolver(source, target);
  // Nobody learns the name for a source that cannot be asked anyway.
  const refusal = needsAddresses ? await refusalOf(source, clearance, effective) : null;
  if (refusal) {
    const at = Date.now();
    const row: Row = { source: sourceId, state: 'answered', outcome: refusal, at, cached: false };
    await updateCheck(check.id, it => assess(replaceRow(it, row)));
    return;
  }
  const resolved = needsAddresses ? await learnAddresses() : null;
  const indicator = indicatorFor(source, target, resolved?.addresses ?? []);
  if (!indicator) {
    await updateCheck(check.id, it => assess(dropRow(it, sourceId)));
    return;
  }
  const answered = await askSource({
    source,
    indicator,
    clearance,
    effective,
    resolved,
    domain: target.domain,
    shared: Boolean(target.sharedSuffix),
    private: check.private,
    fresh: fresh.includes(sourceId),
    onSent: sent => void updateCheck(check.id, it => receiptFrom(it, sourceId, sent)),
  });
  const row: Row = { source: sourceId, state: 'answered', asked: indicator.value, ...answered };
  await updateCheck(check.id, it => assess(replaceRow(it, row)));
}

function replaceRow(check: Check, row: Row): Check {
  return { ...check, rows: check.rows.map(it => (it.source === row.source ? row : it)) };
}

/** A source that takes nothing of this target is not part of the check. */
function dropRow(check: Check, source: string): Check {
  return { ...check, rows: check.rows.filter(it => it.source !== source) };
}
