import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Rules } from '../utils/policy/schema.ts';
import type { Catalog } from './actions.ts';
import { shortAdvice } from './advice.ts';
import { Contact } from './Contact.tsx';
import { isBad, isSettled } from './headline.ts';
import { ReportLink } from './ReportLink.tsx';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly rules: Rules;
}

/** What to do now, in words that need no knowledge of security. */
export function Advice({ check, catalog, rules }: Props) {
  const { stage, verdict } = check;
  if (stage === 'choosing' || stage === 'asking' || !(check.target || check.other)) return null;
  return (
    <section data-part="advice">
      <h2>{t('advice')}</h2>
      <p>{shortAdvice(check)}</p>
      <div class="steps">
        <ReportLink
          check={check}
          catalog={catalog}
          report={rules.report}
          isReady={isSettled(check) || isBad(verdict)}
        />
        <details class="quiet">
          <summary>{t('clickedAlready')}</summary>
          {verdict.cap === 'sign-in-trap' && <p>{t('clickedTrap')}</p>}
          {(rules.guidance ?? t('clickedAdvice')).split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </details>
      </div>
      <Contact />
    </section>
  );
}
