import { findLeaks } from '../leaks/find.ts';
import { untilPolicyKnown } from '../policy/first-run.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { assess } from './assess.ts';
import { readEffective } from './effective.ts';
import { updateCheck } from './records.ts';
import { givenIn, signalsOf } from './signals.ts';
import type { Check } from './types.ts';

/** So soon nobody notices that something is waited for. */
const unnoticedMs = 200;

/** What a request may be decided by: waits where a policy may still be on its way. */
export async function readDecisive(): Promise<EffectiveSettings> {
  return (await readDecisiveRulebook()).effective;
}

/** The same with how the policy was got. */
export async function readDecisiveRulebook(): ReturnType<typeof readEffective> {
  await untilPolicyKnown();
  return readEffective();
}

/**
 * The same for a check. Where it takes long, the record shows meanwhile what can be said of the link
 * without asking anybody, and what is waited for.
 */
export async function readDecisiveFor(id: string): Promise<EffectiveSettings> {
  const reading = readDecisive();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noticed = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), unnoticedMs);
  });
  const soon = await Promise.race([reading, noticed]);
  clearTimeout(timer);
  if (soon) return soon;
  await updateCheck(id, readHere);
  return reading;
}

/** The check without the note that it waits. */
export function waited(check: Check): Check {
  const { waitingForPolicy, ...rest } = check;
  return waitingForPolicy ? rest : check;
}

/** What the link shows by itself, before anything is decided about it. */
function readHere(check: Check): Check {
  // One that was decided before shows more than that already.
  if (!check.target || check.stage !== 'reading') return { ...check, waitingForPolicy: true };
  return assess({
    ...check,
    leaks: [...findLeaks(check.target)],
    signals: signalsOf(check.target, {}, givenIn(check)),
    waitingForPolicy: true,
  });
}
