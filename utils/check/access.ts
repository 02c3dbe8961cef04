import { withoutSlash } from '../platform/slash.ts';
import { hasGateway, keyFor } from '../policy/keys.ts';
import { services } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import type { Access } from '../scan/client.ts';
import type { Scan } from '../scan/types.ts';
import { receiptFrom } from './receipt.ts';
import { updateCheck } from './records.ts';
import type { Check } from './types.ts';

/** How to reach urlscan.io for the scan of a check, under these settings; what is sent gets its receipt. */
export function accessFor(
  scan: Scan,
  check: Pick<Check, 'id'>,
  { sources }: EffectiveSettings,
): Access {
  return {
    key: keyFor(sources, services.urlscan.id) ?? '',
    base: withoutSlash(sources.urlscan?.base.value ?? '') || null,
    gateway: hasGateway(sources.urlscan),
    onSent: sent =>
      void updateCheck(check.id, it => receiptFrom(it, services.urlscan.id, sent, scan.visibility)),
  };
}
