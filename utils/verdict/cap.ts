import { type Cap, capOfSignal } from '../signals/caps.ts';
import type { Case } from './case.ts';
import { hasSeen } from './scan-evidence.ts';
import { isVouchedFor } from './vouching.ts';

/** Why the verdict can at best be `unknown`, the gravest reason first; null where nothing caps it. */
export function capOf(given: Case): Cap | null {
  const { signals, hidden, scan } = given;
  const shown = signals.flatMap(signal => capOfSignal(signal.id) ?? []);
  if (shown[0]) return shown[0];
  if (hidden) return 'hidden-destination';
  // Of an established site a scan that saw nothing says as little as none, and takes nothing away.
  const isUnseen = Boolean(scan?.result) && !hasSeen(scan);
  return isUnseen && !isVouchedFor(given) ? 'unseen-page' : null;
}
