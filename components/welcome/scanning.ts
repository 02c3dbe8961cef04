import { isWithin } from '../../utils/link/disclosure.ts';
import { hasGateway, keyFor } from '../../utils/policy/keys.ts';
import { services } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';

/** Why there are no pictures, or how there are: `ready` has a key, `given` has that of the organization. */
type Scanning = 'closed' | 'off' | 'missing' | 'given' | 'ready';

/** Whether urlscan.io may be sent anything under these settings, and whether a key is there for it. */
export function scanningOf({ scan, sources, rules }: EffectiveSettings): Scanning {
  const { id } = services.urlscan;
  const own = sources[id];
  const mayVisit = isWithin('visit', rules.maxDisclosure ?? 'visit');
  if (!own || own.forbidden || !own.enabled.value || !mayVisit) return 'closed';
  if (scan.value === 'off') return scan.locked ? 'closed' : 'off';
  if (hasGateway(own)) return 'given';
  if (!keyFor(sources, id)) return 'missing';
  return own.key.origin === 'user' ? 'ready' : 'given';
}
