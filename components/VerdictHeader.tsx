import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { Icon, type IconName } from './Icon.tsx';
import { word } from './words.ts';

/** The verdict in a word, a colour and an icon, with how many sources stand behind it. */
export function VerdictHeader({ check }: { check: Check }) {
  const { verdict } = check;
  const { icon, title } = headline(check);
  return (
    <header class="verdict" data-part="verdict" data-tone={verdict.word}>
      <Icon name={icon} size={40} />
      <div role="status">
        <h1>{title}</h1>
        <p>{subtitle(check)}</p>
      </div>
    </header>
  );
}

function headline(check: Check): { icon: IconName; title: string } {
  const { stage, verdict } = check;
  if (isEmpty(check)) return { icon: 'question', title: t('noLink') };
  const bad = verdict.word === 'malicious' || verdict.word === 'suspicious';
  const settled = verdict.final || stage === 'done';
  if (!bad && stage === 'choosing') return { icon: 'question', title: t('headlineChoosing') };
  if (!bad && stage === 'asking') return { icon: 'question', title: t('headlineAsking') };
  if (!bad && !settled) {
    const found = verdict.word === 'no-threat-found';
    return { icon: 'working', title: found ? t('headlineSoFar') : t('headlineWorking') };
  }
  return { icon: verdict.word, title: word('verdict', verdict.word) ?? verdict.word };
}

/** The text that was given held no link at all. */
function isEmpty({ target, other, stage }: Check): boolean {
  return !target && !other && stage !== 'choosing';
}

function subtitle(check: Check): string {
  const { guard, stage, verdict } = check;
  if (stage === 'choosing') return t('subtitleChoosing');
  if (guard.state === 'refused') return t('subtitleNothingSent');
  const { answered, asked } = verdict.coverage;
  const coverage = asked === 0 ? t('coverageNone') : t('coverage', { answered, asked });
  const settled = verdict.final || stage === 'done';
  return settled && verdict.word === 'no-threat-found' ? `${t('noPromise')} ${coverage}` : coverage;
}
