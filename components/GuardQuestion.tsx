import type { Check } from '../utils/check/types.ts';
import { guardAnswers } from '../utils/guard/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { CheckActions } from './actions.ts';
import { LeakList } from './LeakList.tsx';
import { MarkedUrl } from './MarkedUrl.tsx';
import { word } from './words.ts';

/** The guard's question: what would be given away, to whom, and what can be sent instead. */
export function GuardQuestion({ check, actions }: { check: Check; actions: CheckActions }) {
  const { guard, leaks, stage, target } = check;
  if (stage !== 'asking' || guard.state !== 'asking' || !target) return null;
  const offered = guardAnswers.filter(answer => guard.options.includes(answer));
  return (
    <section data-part="question">
      <h2>{t('question')}</h2>
      <p>{(guard.reason && word('guard', guard.reason)) ?? t('guard_leaks')}</p>
      <LeakList leaks={leaks} />
      <h3>{t('questionBefore')}</h3>
      <MarkedUrl url={target.url} leaks={leaks} />
      {guard.redacted && offered.includes('redacted') && (
        <>
          <h3>{t('questionAfter')}</h3>
          <code class="block" dir="ltr" data-part="redacted">
            {guard.redacted}
          </code>
        </>
      )}
      <p class="note">{t('questionScan')}</p>
      <div class="answers">
        {offered.map((answer, index) => (
          <button
            key={answer}
            type="button"
            data-answer={answer}
            class={index === 0 && answer !== 'as-is' ? 'primary' : ''}
            onClick={() => actions.answer(answer)}
          >
            {word('answer', answer)}
            <small>{word('answerMeans', answer)}</small>
          </button>
        ))}
      </div>
    </section>
  );
}
