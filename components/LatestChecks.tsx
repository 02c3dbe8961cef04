import { isWaiting } from '../utils/check/attention.ts';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { shorten } from './address.ts';
import { AllChecks } from './history/AllChecks.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { distance } from './time.ts';
import { word } from './words.ts';

interface Props {
  readonly checks: readonly Check[];
  readonly now: number;
  show(id: string): void;
}

/** The last checks; a click shows the record again, nothing is sent. */
export function LatestChecks({ checks, now, show }: Props) {
  if (checks.length === 0) return null;
  return (
    <section data-part="latest">
      <h2>{t('latest')}</h2>
      <ul class="rows">
        {checks.map(check => (
          <li key={check.id}>
            <button
              type="button"
              class="past"
              data-tone={check.verdict.word}
              onClick={() => show(check.id)}
            >
              <Icon name={iconOf(check)} size={22} />
              <span>
                <bdi dir="ltr">{shorten(nameOf(check), 44)}</bdi>
                <small>
                  {stateOf(check)}
                  {' · '}
                  {distance(check.startedAt, now)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <AllChecks />
    </section>
  );
}

function iconOf(check: Check): IconName {
  if (isWaiting(check)) return 'question';
  return check.stage === 'done' ? check.verdict.word : 'working';
}

function stateOf(check: Check): string | null {
  if (isWaiting(check)) return t('waitsForAnswer');
  return check.stage === 'done' ? word('verdict', check.verdict.word) : t('headlineWorking');
}

function nameOf({ target, other, input }: Check): string {
  return target?.unicodeHost ?? other?.url ?? input;
}
