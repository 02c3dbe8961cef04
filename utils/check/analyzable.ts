import { isWithin } from '../link/disclosure.ts';
import type { Source } from '../lookup/types.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { isForOneIn } from './for-one.ts';
import type { Check, Row } from './types.ts';

/**
 * Whether the person may have `source` look into the link itself: it can, it had nothing to judge
 * by, the guard let the link go, and no policy keeps it from there.
 */
export function isAnalyzable(
  check: Check,
  row: Row,
  source: Source | undefined,
  { rules, sources }: EffectiveSettings,
): boolean {
  const { guard, stage, target } = check;
  if (!source?.analysis || !target || stage === 'choosing' || guard.state !== 'cleared') {
    return false;
  }
  // A platform may open the link, which tells whoever made it for one person.
  if (isForOneIn(check)) return false;
  const settings = sources[source.id];
  if (!settings?.enabled.value || settings.forbidden) return false;
  if (!isWithin(target.ip ? 'ip' : 'hostname', rules.maxDisclosure ?? 'visit')) return false;
  if (row.state !== 'answered' || row.analyzed || row.outcome.kind !== 'finding') return false;
  return row.outcome.rating === 'no-data' || row.outcome.rating === 'context';
}

/** Whether an analysis by this source would be of the whole link, and not of its host alone. */
export function sendsWholeLink(
  { guard }: Check,
  source: string,
  { rules, sources }: EffectiveSettings,
): boolean {
  if (guard.answer === 'host-only' || !isWithin('url', rules.maxDisclosure ?? 'visit')) {
    return false;
  }
  return Boolean(sources[source]?.sendUrl.value);
}
