import type { ComponentChildren } from 'preact';
import { t } from '../../utils/platform/i18n.ts';
import type { PolicyState } from '../../utils/policy/types.ts';
import { Contact } from '../Contact.tsx';
import { faultSentence } from '../faults.ts';
import { KeptPolicy } from '../KeptPolicy.tsx';
import { word } from '../words.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly state: PolicyState;
  /** What else there is to say about it. */
  readonly children?: ComponentChildren;
}

/** Whether the organization set anything, how fresh that is, and what is wrong with it. */
export function Organization({ state, children }: Props) {
  const { freshness, problems, revision } = state;
  return (
    <Section id="organization" title={t('organization')}>
      <p data-freshness={freshness}>{word('policy', freshness)}</p>
      {revision && <p class="note">{t('policyRevision', { revision })}</p>}
      <Contact />
      <KeptPolicy state={state} open={true} />
      {problems.length > 0 && (
        <>
          <h3>{t('policyProblems')}</h3>
          <ul data-part="policy-problems">
            {problems.map(problem => (
              <li key={`${problem.path} ${problem.code}`}>
                {problem.path && <code>{problem.path}</code>} {faultSentence(problem)}
                {problem.message && <small>{problem.message}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </Section>
  );
}
