import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';
import { ReportLink } from './ReportLink.tsx';
import { word } from './words.ts';

/** What to do now, in words that need no knowledge of security. */
export function Advice({ check, rules }: { check: Check; rules: Rules }) {
  const { guard, stage, verdict } = check;
  if (stage === 'choosing' || stage === 'asking' || !(check.target || check.other)) return null;
  if (!verdict.final && verdict.word === 'unknown' && stage !== 'done') return null;
  const refused = guard.state === 'refused' && guard.reason ? guard.reason : null;
  const holdsNoPage =
    refused === 'hidden-by-wrapper' && check.target?.wrappers.some(wrapper => wrapper.holds);
  return (
    <section data-part="advice">
      <h2>{t('advice')}</h2>
      {guard.state === 'cancelled' && <p>{t('guardCancelled')}</p>}
      {refused && <p>{holdsNoPage ? t('adviceHoldsNoPage') : refusal(check, refused)}</p>}
      {!(refused && verdict.word === 'unknown') && <p>{adviceFor(verdict)}</p>}
      <ReportLink check={check} report={rules.report} />
      <details class="quiet">
        <summary>{t('clicked')}</summary>
        {verdict.cap === 'sign-in-trap' && <p>{t('clickedTrap')}</p>}
        {(rules.guidance ?? t('clickedAdvice')).split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </details>
    </section>
  );
}

function refusal(check: Check, reason: string): string | null {
  return isEveryday(check) ? t('adviceNoPage') : word('guard', reason);
}

/** Whether the link is no web address, but of a kind that people use every day. */
function isEveryday({ other, signals }: Check): boolean {
  return other !== null && signals.length > 0 && signals.every(it => it.level === 'note');
}

/** What caps the verdict knows better what to do than its word, but for a link that is plainly bad. */
function adviceFor({ cap, word: said }: Check['verdict']): string | null {
  return (said !== 'malicious' && cap && word('cappedAdvice', cap)) || word('advice', said);
}
