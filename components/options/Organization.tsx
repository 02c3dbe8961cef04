import type { ComponentChildren } from 'preact';
import { t } from '../../utils/platform/i18n.ts';
import type { PolicyState } from '../../utils/policy/types.ts';
import { Contact } from '../Contact.tsx';
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
            {problems.map(({ code, path, message, meant }) => (
              <li key={`${path} ${code}`}>
                {path && <code>{path}</code>} {word('policyProblem', code, meant ? { meant } : {})}
                {message && <small>{message}</small>}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </Section>
  );
}
