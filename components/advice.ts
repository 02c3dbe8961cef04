import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isBad, isSettled } from './headline.ts';
import { word } from './words.ts';

/** What to do now, in at most two sentences; provisional while the check is under way. */
export function shortAdvice(check: Check): string {
  const { guard, verdict } = check;
  const { cap, word: said } = verdict;
  if (said === 'malicious') return t('now_malicious');
  if (isBad(verdict)) return (cap && word('nowCapped', cap)) || t('now_suspicious');
  if (!isSettled(check)) return t('nowWorking');
  if (guard.state === 'refused' && guard.reason) {
    return opensNoPage(check) ? t('nowNoPage') : (word('nowGuard', guard.reason) ?? '');
  }
  return (cap && word('nowCapped', cap)) || word('now', said) || '';
}

/** The same with everything that belongs to it, one paragraph each; empty while nothing is settled. */
export function fullAdvice(check: Check): string[] {
  const { guard, stage, verdict } = check;
  if (stage === 'asking' || !(check.target || check.other)) return [];
  if (!isSettled(check) && !isBad(verdict)) return [];
  const refused = guard.state === 'refused';
  const lines = [
    guard.state === 'cancelled' ? t('guardCancelled') : null,
    refused && verdict.word === 'unknown' ? null : adviceFor(verdict),
  ];
  return lines.filter((line): line is string => Boolean(line));
}

/** Why the link was kept from everybody; null where it was not. */
export function refusal(check: Check): string | null {
  const { guard } = check;
  if (guard.state !== 'refused' || !guard.reason) return null;
  if (isEveryday(check)) return t('adviceNoPage');
  return holdsNoPage(check) ? t('adviceHoldsNoPage') : word('guard', guard.reason);
}

function opensNoPage(check: Check): boolean {
  return isEveryday(check) || holdsNoPage(check);
}

/** Whether the link is no web address, but of a kind that people use every day. */
function isEveryday({ other, signals }: Check): boolean {
  return other !== null && signals.length > 0 && signals.every(it => it.level === 'note');
}

/** Whether a wrapper stands around something that is no web page. */
function holdsNoPage({ guard, target }: Check): boolean {
  return (
    guard.reason === 'hidden-by-wrapper' && Boolean(target?.wrappers.some(wrapper => wrapper.holds))
  );
}

/** What caps the verdict knows better what to do than its word, but for a link that is plainly bad. */
function adviceFor({ cap, word: said }: Check['verdict']): string | null {
  return (said !== 'malicious' && cap && word('cappedAdvice', cap)) || word('advice', said);
}
