import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog } from './actions.ts';
import type { IconName } from './Icon.tsx';
import { sentencesOf } from './sentences.ts';
import { tallyOf } from './tally.ts';
import { firstSentence, word } from './words.ts';

/** How long a scan usually takes until there is a picture. */
const usualScanMs = 12_000;

/** The verdict in a word with its drawing, or what stands in its place. */
export function headline(check: Check): { icon: IconName; title: string } {
  const { guard, stage, verdict } = check;
  const { word: said } = verdict;
  if (isBad(verdict)) return verdictLine(said);
  if (isEmpty(check)) return { icon: 'question', title: t('noLink') };
  if (stage === 'choosing') return { icon: 'question', title: t('headlineChoosing') };
  if (stage === 'asking') return { icon: 'question', title: t('headlineAsking') };
  if (isSettled(check)) {
    if (guard.state === 'refused') return { icon: 'shield', title: refusedLine(guard.reason) };
    return { icon: isTrap(verdict) ? 'suspicious' : said, title: cappedLine(verdict) };
  }
  const soFar = said === 'no-threat-found';
  return { icon: 'working', title: soFar ? t('headlineSoFar') : t('headlineWorking') };
}

/** The one sentence below it: the strongest reason, or what is known so far. */
export function subline(check: Check, catalog: Catalog | null, now: number): string {
  const { guard, receipts, stage, verdict } = check;
  const [strongest] = sentencesOf(verdict.reasons, catalog);
  const reason = strongest && firstSentence(strongest.text);
  if (isBad(verdict) && reason) return reason;
  if (stage === 'choosing') return t('subtitleChoosing');
  if (stage === 'asking') return (guard.reason && word('guard', guard.reason)) ?? t('guard_leaks');
  if (!isSettled(check)) return soFar(check, catalog, now);
  if (guard.state === 'refused' && receipts.length === 0) return t('receiptsNone');
  if (verdict.word === 'no-threat-found') return t('noPromise');
  return reason ?? t('coverageNone');
}

/** What is known before the verdict, and what is being waited for. */
function soFar(check: Check, catalog: Catalog | null, now: number): string {
  if (check.waitingForPolicy) return t('soFarNothingSent');
  const { warn, waiting } = tallyOf(check, catalog);
  const known = warnsSoFar(warn.length);
  return t('soFarJoin', { known, doing: doing(check, waiting.length, now) });
}

/** How many warn before everybody has answered. */
export function warnsSoFar(count: number): string {
  if (count === 0) return t('soFarNothing');
  return count === 1 ? t('soFarWarnsOne') : t('soFarWarns', { count });
}

function doing({ scan }: Check, waiting: number, now: number): string {
  if (scan.state === 'none' || scan.state === 'done' || scan.state === 'failed') {
    return waiting > 0 ? t('soFarAsking', { count: waiting }) : t('soFarSoon');
  }
  if (scan.beginAt !== undefined && scan.beginAt > now) return t('soFarTurn');
  const left = usualScanMs - (now - (scan.submittedAt ?? scan.createdAt));
  if (left < 1000) return t('soFarLonger');
  return t('soFarPicture', { seconds: left > 6000 ? 10 : 5 });
}

/** Whether the word is one that warns. */
export function isBad({ word: said }: Check['verdict']): boolean {
  return said === 'malicious' || said === 'suspicious';
}

/** Whether nothing that is still under way can change the word. */
export function isSettled({ stage, verdict }: Check): boolean {
  return verdict.final || stage === 'done';
}

/** The word whose colors the band wears. */
export function toneOf({ stage, verdict }: Check): Check['verdict']['word'] {
  return stage === 'done' && isTrap(verdict) ? 'suspicious' : verdict.word;
}

function verdictLine(said: Check['verdict']['word']): { icon: IconName; title: string } {
  return { icon: said, title: word('verdict', said) ?? said };
}

/** A trap on a genuine page is not proven, and yet nothing to look at calmly. */
function isTrap({ cap, word: said }: Check['verdict']): boolean {
  return cap === 'sign-in-trap' && said === 'unknown';
}

/** Kept from everybody, or kept from us: two different things. */
function refusedLine(reason: Check['guard']['reason']): string {
  return (reason && word('refused', reason)) || t('headlineRefused');
}

/** What caps a verdict says more than "Not enough known". */
function cappedLine({ cap, word: said }: Check['verdict']): string {
  return (cap && said === 'unknown' && word('capped', cap)) || verdictLine(said).title;
}

/** The text that was given held no link at all. */
export function isEmpty({ target, other, stage }: Check): boolean {
  return !target && !other && stage !== 'choosing';
}
