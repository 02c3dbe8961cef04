import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog } from './actions.ts';
import { isSettled } from './headline.ts';
import { tallyOf } from './tally.ts';
import { sinceDay } from './time.ts';
import { word } from './words.ts';

/** The three things most worth knowing beside the picture: who warns, how old the domain is, who saw what. */
export function threeFacts(check: Check, catalog: Catalog | null, now: number): string[] {
  return [warnings(check, catalog), registered(check, now), given(check)].filter(
    (fact): fact is string => fact !== null,
  );
}

function warnings(check: Check, catalog: Catalog | null): string {
  const { warn, calm, silent } = tallyOf(check, catalog);
  if (warn.length > 0) return t(warn.length === 1 ? 'warnsOne' : 'warns', { count: warn.length });
  if (!isSettled(check)) return t('warnsNotYet');
  if (calm.length === 0) return t('warnsNobodyAsked');
  const none = t('warnsNone', { count: calm.length });
  return silent.length > 0 ? t('warnsNoneSilent', { none, count: silent.length }) : none;
}

/** When the domain was registered, where a source or a reason tells. */
function registered({ rows, verdict }: Check, now: number): string | null {
  const facts = rows.flatMap(row =>
    row.state === 'answered' && row.outcome.kind !== 'problem' ? row.outcome.facts : [],
  );
  const day = facts.find(fact => fact.label === 'registered' && fact.as === 'date')?.value;
  if (day) return t('registeredWhen', { when: sinceDay(Date.parse(day), now) });
  const days = Number(verdict.reasons.find(it => it.id === 'reason_youngDomain')?.values?.days);
  if (Number.isNaN(days)) return null;
  return t('registeredWhen', { when: sinceDay(now - days * 86_400_000, now) });
}

function given({ receipts, scan }: Check): string {
  if (scan.state !== 'none' && scan.uuid) {
    const { effectiveVisibility, visibility } = scan;
    return word('scanSeen', effectiveVisibility ?? visibility) ?? visibility;
  }
  const services = new Set(receipts.map(it => it.to)).size;
  if (services === 0) return t('givenNothing');
  return services === 1 ? t('givenToOne') : t('givenTo', { count: services });
}
