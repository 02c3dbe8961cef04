import { type Cap, capOfSignal } from '../signals/caps.ts';
import type { Case } from './case.ts';

/** Why the verdict can at best be `unknown`, the gravest reason first; null where nothing caps it. */
export function capOf({ signals, hidden }: Case): Cap | null {
  const shown = signals.flatMap(signal => capOfSignal(signal.id) ?? []);
  return shown[0] ?? (hidden ? 'hidden-destination' : null);
}
