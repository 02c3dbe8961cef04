import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Reason } from '../utils/verdict/types.ts';
import type { Catalog } from './actions.ts';
import { fullAdvice } from './advice.ts';
import { Drawer } from './Drawer.tsx';
import { isEmpty } from './headline.ts';
import { Icon, type IconName } from './Icon.tsx';
import { sentencesOf } from './sentences.ts';
import { Words } from './Words.tsx';

/** More than three are a list to read; three are an answer. */
const atOnce = 3;

/** A form for each weight, so that it is seen without color too. */
const icons: Record<Reason['weight'], IconName> = {
  strong: 'malicious',
  medium: 'suspicious',
  weak: 'problem',
  clears: 'clean',
  note: 'context',
};

/** Why the verdict is what it is, in plain sentences, weightiest first, and the advice in full. */
export function Reasons({ check, catalog }: { check: Check; catalog: Catalog | null }) {
  const { stage, verdict } = check;
  if (stage === 'choosing' || isEmpty(check)) return null;
  const all = sentencesOf(verdict.reasons, catalog);
  const rest = all.slice(atOnce);
  return (
    <Drawer part="reasons" title={t('reasons')} note={all.length > 0 ? `${all.length}` : ''}>
      {all.length === 0 && <p>{t('reasonsNone')}</p>}
      <List sentences={all.slice(0, atOnce)} target={check.target} />
      {rest.length > 0 && (
        <details class="quiet">
          <summary>{t('reasonsRest', { count: rest.length })}</summary>
          <List sentences={rest} target={check.target} />
        </details>
      )}
      {fullAdvice(check).map(line => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </Drawer>
  );
}

interface ListProps {
  readonly sentences: ReturnType<typeof sentencesOf>;
  readonly target: Check['target'];
}

function List({ sentences, target }: ListProps) {
  return (
    <ul>
      {sentences.map(({ id, weight, text }, index) => (
        // A reason has no id of its own: two sources may give the same one.
        <li key={index} data-weight={weight} data-reason={id}>
          <Icon name={icons[weight]} size={16} />
          <span>
            <Words text={text} target={target} />
          </span>
        </li>
      ))}
    </ul>
  );
}
