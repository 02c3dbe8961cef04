import { type Choice, choicesFor } from '../../utils/check/several/decision.ts';
import { type Item, isAsking } from '../../utils/check/several/item.ts';
import type { GuardAnswer } from '../../utils/guard/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import { LeakList } from '../LeakList.tsx';
import { MarkedUrl } from '../MarkedUrl.tsx';
import { word } from '../words.ts';

interface Props {
  readonly items: readonly Item[];
  decide(places: readonly number[], answer: GuardAnswer): void;
}

/** One question for all links whose guard asks: what is in them, and what may be sent instead. */
export function Decision({ items, decide }: Props) {
  const asking = items.filter(isAsking);
  if (asking.length === 0) return null;
  const choices = choicesFor(asking.map(({ check }) => check?.guard.options ?? []));
  return (
    <section data-part="decision" aria-labelledby="decision">
      <h2 id="decision">{t('severalQuestion', { count: asking.length })}</h2>
      <p>{t('severalQuestionMeans')}</p>
      <ul class="leaking" {...(asking.length > 2 ? { tabIndex: 0 } : {})}>
        {asking.map(({ at, check, entry }) => (
          <li key={at} data-at={at}>
            <MarkedUrl url={entry.target.url} leaks={check?.leaks ?? []} />
            <LeakList leaks={check?.leaks ?? []} />
          </li>
        ))}
      </ul>
      <div class="answers">
        {choices.map(({ answer, counts }, index) => (
          <button
            key={answer}
            type="button"
            data-answer={answer}
            class={index === 0 && answer !== 'cancel' ? 'primary' : ''}
            onClick={() =>
              decide(
                asking.map(({ at }) => at),
                answer,
              )
            }
          >
            {word('answer', answer)}
            <small>{meaningOf({ answer, counts })}</small>
          </button>
        ))}
      </div>
      {!choices.some(({ answer }) => answer === 'as-is') && (
        <p class="note" data-part="not-as-is">
          {t('severalNotAsIs')}
        </p>
      )}
    </section>
  );
}

/** What the answer means; where not every link can have it, how many get which one instead. */
function meaningOf({ answer, counts }: Choice): string {
  const all = Object.entries(counts);
  if (all.length < 2) return word('severalAnswerMeans', answer) ?? '';
  return all.map(([got, count]) => word('severalGets', got, { count })).join(' · ');
}
