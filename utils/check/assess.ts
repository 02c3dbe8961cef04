import { isOutOfSight } from '../link/types.ts';
import { sourceById } from '../sources/index.ts';
import type { Voice } from '../verdict/case.ts';
import { judge } from '../verdict/judge.ts';
import { indicatorFor } from './plan.ts';
import type { Check, Row } from './types.ts';

/** The check with the verdict that follows from what it holds now. */
export function assess(check: Check, now = Date.now()): Check {
  const { target, scan } = check;
  const verdict = judge({
    signals: check.signals,
    voices: check.rows.flatMap(row => voiceOf(row, check) ?? []),
    scan: scan.state === 'none' ? null : scan,
    isAddress: Boolean(target?.ip),
    onSharedHosting: Boolean(target?.sharedSuffix),
    hidden: isHidden(check),
    pending: isPending(check),
    now,
  });
  return { ...check, verdict };
}

/** Whether nobody can see where the link leads before it is opened. */
export function isHidden({ target }: Check): boolean {
  return Boolean(target?.wrappers.some(isOutOfSight));
}

/** Whether something that may change the verdict is still under way. */
function isPending(check: Check): boolean {
  const { scan, guard } = check;
  const scanning = scan.state !== 'none' && scan.state !== 'done' && scan.state !== 'failed';
  return (
    check.stage === 'reading' ||
    guard.state === 'asking' ||
    scanning ||
    check.rows.some(row => row.state !== 'answered')
  );
}

/** Done where nothing is under way any more; a question to the person keeps a check open. */
export function conclude(check: Check): Check {
  if (check.stage === 'done' || check.guard.state === 'asking') return check;
  return isPending(check) ? check : assess({ ...check, stage: 'done' });
}

function voiceOf(row: Row, { target, addresses }: Check): Voice | null {
  const source = sourceById(row.source);
  if (!source || !target) return null;
  return {
    source: source.id,
    name: source.name,
    family: source.family,
    group: source.group,
    askedAbout: indicatorFor(source, target, addresses)?.type ?? 'hostname',
    outcome: row.state === 'answered' ? (row.outcome as Voice['outcome']) : null,
  };
}
