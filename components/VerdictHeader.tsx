import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog } from './actions.ts';
import { headline, subline, toneOf } from './headline.ts';
import { Icon } from './Icon.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** The verdict in a word, a color and an icon, its strongest reason, and how far the check is. */
export function VerdictHeader({ check, catalog, now }: Props) {
  const { icon, title } = headline(check);
  const sentence = subline(check, catalog, now);
  // The band stays as high: under a long title the sentence is smaller too.
  const isLongTitle = widthOf(title) > 29;
  const { answered, asked } = check.verdict.coverage;
  const isRunning = check.stage === 'reading' || check.stage === 'working';
  return (
    <header class="verdict" data-part="verdict" data-tone={toneOf(check)}>
      <Icon name={icon} size={36} />
      <div>
        <h1 data-long={isLongTitle}>{title}</h1>
        <p data-long={isLongTitle || widthOf(sentence) > 76}>
          <Words text={sentence} target={check.target} />
        </p>
      </div>
      {isRunning && (
        <progress aria-label={t('headlineWorking')} max={Math.max(asked, 1)} value={answered} />
      )}
    </header>
  );
}

/** How wide a text is, in Latin letters; a letter of Japanese is as wide as two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}
