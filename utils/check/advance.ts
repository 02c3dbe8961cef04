import { type Decision, decide } from '../guard/decide.ts';
import { armResume } from '../platform/alarms.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { findOtherLinkSignals } from '../signals/other.ts';
import { sourceById } from '../sources/index.ts';
import { resumeAnalysisJob } from './analysis.ts';
import { askWaiting } from './asking.ts';
import { assess, conclude, isHidden } from './assess.ts';
import { decisionAt, withCarried } from './carrying.ts';
import { isDecided } from './decided.ts';
import { isForOne, isForOneIn } from './for-one.ts';
import { listedFor, withListed } from './listed.ts';
import { isForMore, isUnseen, plannedSources } from './plan.ts';
import { readCheck, updateCheck } from './records.ts';
import { reread } from './reread.ts';
import type { ScanWish } from './scan-wish.ts';
import { ensureScan } from './scanning.ts';
import { givenIn, signalsOf } from './signals.ts';
import type { Check, Row } from './types.ts';
import { readDecisiveFor, waited } from './waiting.ts';

/** What a call of `advance` asks for beyond going on. */
interface Wishes {
  readonly scan?: ScanWish;
  /** Sources to ask past the cache. */
  readonly fresh?: readonly string[];
}

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
  // Before anything is asked or answered: also of what goes to nobody.
  const listed = await listedFor(before, effective);
  const check = await updateCheck(id, it => prepare(withListed(it, listed), decision, effective));
  if (!check) return;
  const { fresh = [] } = wishes;
  await Promise.all([
    askWaiting({ check, place: 'link', clearance: decision.clearance, effective, fresh }),
    askCarried(check, effective, fresh),
    ...check.rows.map(row => row.state === 'analyzing' && resumeAnalysisJob(id, row.source)),
    ensureScan(check, decision.clearance, effective, wishes.scan ?? 'if-automatic'),
  ]);
  await followHidden(id, effective);
  await updateCheck(id, conclude);
}

function askCarried(check: Check, effective: EffectiveSettings, fresh: readonly string[]) {
  return Promise.all(
    (check.carried ?? []).map(async (_, place) => {
      const decision = decisionAt(check, place, effective);
      if (!decision) return;
      await askWaiting({ check, place, clearance: decision.clearance, effective, fresh });
    }),
  );
}

/** Where a scan has shown what was out of sight, the address it ended at is asked about. */
async function followHidden(id: string, effective: EffectiveSettings): Promise<void> {
  const check = await readCheck(id);
  if (!check || !isHidden(check) || check.scan.state !== 'done') return;
  const landed = await updateCheck(id, it => assess(withCarried(it, effective)));
  if (!landed) return;
  const listed = await listedFor(landed, effective);
  const followed = await updateCheck(id, it => assess(withListed(it, listed)));
  if (followed) await askCarried(followed, effective, []);
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
  const asks = decision.state.state !== 'refused' && decision.state.state !== 'cancelled';
  // As the person gave it: the parser hides how an address was disguised.
  const signals = signalsOf(target, effective.rules, givenIn(check));
  // The host of a sender's tracker says nothing of where the link leads.
  const open = asks && !isHidden(check) ? plannedSources(effective, check.more) : [];
  // Who is asked only because somebody opened a drawer is asked then.
  const wanted = isDecided(check) ? open.filter(isForMore) : open;
  const planned = isForOne(signals) ? wanted.filter(isUnseen) : wanted;
  const known = new Map(check.rows.map(row => [row.source, row]));
  const added = planned.filter(source => !known.has(source.id));
  const waiting = added.map((source): Row => ({ source: source.id, state: 'waiting' }));
  const prepared: Check = {
    ...check,
    stage: decision.state.state === 'asking' ? 'asking' : 'working',
    leaks: [...decision.leaks],
    signals,
    guard: decision.state,
    rows: asks ? [...check.rows, ...waiting] : check.rows.filter(row => row.state === 'answered'),
  };
  return assess(withoutTelling(withCarried(prepared, effective)));
}

/** Whoever is asked about a link learns of an address in it that was made for one person. */
function withoutTelling(check: Check): Check {
  if (!isForOneIn(check)) return check;
  const rows = check.rows.filter(row => {
    const source = sourceById(row.source);
    return row.state !== 'waiting' || (source && isUnseen(source));
  });
  return { ...check, rows };
}
