import { isKeyed } from '../../utils/policy/keys.ts';
import { services } from '../../utils/policy/services.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';

/** With which visibility pages can be photographed under these settings; null where they cannot. */
export function picturesFor(effective: EffectiveSettings | null): {
  readonly visibility: EffectiveSettings['visibility']['value'] | null;
} {
  if (!effective) return { visibility: null };
  const { scan, sources, rules, visibility } = effective;
  const settings = sources[services.urlscan.id];
  const isClosed = settings?.forbidden || (rules.maxDisclosure && rules.maxDisclosure !== 'visit');
  const isOff = scan.value === 'off' || !settings?.enabled.value;
  if (isClosed || isOff || !isKeyed(sources, services.urlscan.id)) return { visibility: null };
  return { visibility: visibility.value };
}
