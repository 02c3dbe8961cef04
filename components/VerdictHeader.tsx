import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { Icon, type IconName } from './Icon.tsx';
import { word } from './words.ts';

/** The verdict in a word, a color and an icon, with how many sources stand behind it. */
export function VerdictHeader({ check }: { check: Check }) {
  const { icon, title } = headline(check);
  return (
    <header class="verdict" data-part="verdict" data-tone={toneOf(check)}>
      <Icon name={icon} size={40} />
      <div role="status">
        <h1>{title}</h1>
        {check.stage === 'done' && check.verdict.word === 'no-threat-found' && (
          <p>{t('noPromise')}</p>
        )}
        <p>{subtitle(check)}</p>
        {check.verdict.about && (
          <p data-part="about">{t('leadsOn', { host: check.verdict.about })}</p>
        )}
      </div>
    </header>
  );
}

function headline(check: Check): { icon: IconName; title: string } {
  const { guard, stage, verdict } = check;
  const { word: said } = verdict;
  const settled = verdict.final || stage === 'done';
  if (said === 'malicious' || said === 'suspicious') return verdictLine(said);
  if (isEmpty(check)) return { icon: 'question', title: t('noLink') };
  if (stage === 'choosing') return { icon: 'question', title: t('headlineChoosing') };
  if (stage === 'asking') return { icon: 'question', title: t('headlineAsking') };
  if (settled) {
    const refused = guard.state === 'refused';
    if (refused) return { icon: 'shield', title: t('headlineRefused') };
    return { icon: isTrap(verdict) ? 'suspicious' : said, title: cappedLine(verdict) };
  }
  const soFar = said === 'no-threat-found';
  return { icon: 'working', title: soFar ? t('headlineSoFar') : t('headlineWorking') };
}

function verdictLine(said: Check['verdict']['word']): { icon: IconName; title: string } {
  return { icon: said, title: word('verdict', said) ?? said };
}

/** A trap on a genuine page is not proven, and yet nothing to look at calmly. */
function isTrap({ cap, word: said }: Check['verdict']): boolean {
  return cap === 'sign-in-trap' && said === 'unknown';
}

function toneOf({ stage, verdict }: Check): Check['verdict']['word'] {
  return stage === 'done' && isTrap(verdict) ? 'suspicious' : verdict.word;
}

/** What caps a verdict says more than "Not enough known". */
function cappedLine({ cap, word: said }: Check['verdict']): string {
  return (cap && said === 'unknown' && word('capped', cap)) || verdictLine(said).title;
}

/** The text that was given held no link at all. */
function isEmpty({ target, other, stage }: Check): boolean {
  return !target && !other && stage !== 'choosing';
}

function subtitle({ guard, stage, verdict }: Check): string {
  if (stage === 'choosing') return t('subtitleChoosing');
  if (guard.state === 'refused') return t('receiptsNone');
  const { answered, asked } = verdict.coverage;
  return asked === 0 ? t('coverageNone') : t('coverage', { answered, asked });
}
