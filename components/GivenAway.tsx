import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { LeakList } from './LeakList.tsx';
import { word } from './words.ts';

/** What of the link is delicate, where that needs no question or the question was answered. */
export function GivenAway({ check }: { check: Check }) {
  const { guard, leaks } = check;
  if (guard.state !== 'cleared' && guard.state !== 'cancelled') return null;
  if (leaks.length === 0) return null;
  return (
    <>
      <h3>{t('givenAway')}</h3>
      <LeakList leaks={leaks} />
      {guard.answer && (
        <p class="note">
          {t('answered', { answer: word('answer', guard.answer) ?? guard.answer })}
        </p>
      )}
    </>
  );
}
