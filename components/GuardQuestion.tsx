import type { Check } from '../utils/check/types.ts';
import type { GuardAnswer } from '../utils/guard/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog, CheckActions } from './actions.ts';
import { warnsSoFar } from './headline.ts';
import { LeakList } from './LeakList.tsx';
import { MarkedUrl } from './MarkedUrl.tsx';
import { tallyOf } from './tally.ts';
import { word } from './words.ts';

/** The mildest that still tells something first; sending everything last. */
const order: readonly GuardAnswer[] = ['redacted', 'host-only', 'cancel', 'as-is'];

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
}

/** The guard's question: what would be given away, what could come of it, and what can be sent instead. */
export function GuardQuestion({ check, catalog, actions }: Props) {
  const { guard, leaks, stage, target } = check;
  if (stage !== 'asking' || guard.state !== 'asking' || !target) return null;
  const offered = order.filter(answer => guard.options.includes(answer));
  return (
    <section data-part="question">
      <h2 class="heard">{t('question')}</h2>
      <MarkedUrl url={target.url} leaks={leaks} />
      <LeakList leaks={leaks} withMeaning />
      <div class="answers">
        {offered.map((answer, index) => (
          <button
            key={answer}
            type="button"
            data-answer={answer}
            class={lookOf(answer, index)}
            onClick={() => actions.answer(answer)}
          >
            {word('answer', answer)}
            {answer === 'redacted' && guard.redacted ? (
              <code dir="ltr" data-part="redacted" title={word('answerMeans', answer) ?? ''}>
                {guard.redacted}
              </code>
            ) : (
              <small>{word('answerMeans', answer)}</small>
            )}
          </button>
        ))}
      </div>
      <p class="note">{known(check, catalog)}</p>
    </section>
  );
}

function lookOf(answer: GuardAnswer, index: number): string {
  if (answer === 'as-is') return 'plain';
  return index === 0 && answer !== 'cancel' ? 'primary' : '';
}

/** What those said who could be asked without an answer. */
function known(check: Check, catalog: Catalog | null): string {
  const { warn, calm, waiting } = tallyOf(check, catalog);
  const asked = warn.length + calm.length + waiting.length;
  if (asked === 0) return t('coverageNone');
  const said = warnsSoFar(warn.length);
  return t('questionKnown', { known: said, count: asked });
}
