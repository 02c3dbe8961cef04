import type { Sent } from '../platform/http.ts';
import type { Visibility } from '../policy/visibility.ts';
import type { Check } from './types.ts';

/**
 * The check with a receipt for a request that went out. What carries nothing of the target (a
 * poll, a list of registries) needs none.
 */
export function receiptFrom(check: Check, to: string, sent: Sent, visibility?: Visibility): Check {
  if (!sent.sends) return check;
  const receipt = { to, ...sent, ...(visibility ? { visibility } : {}) };
  return { ...check, receipts: [...check.receipts, receipt] };
}
