import { isAnalyzable, sendsWholeLink } from '../utils/check/analyzable.ts';
import type { Check, Row } from '../utils/check/types.ts';
import type { Source } from '../utils/lookup/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { CheckActions } from './actions.ts';

interface Props {
  readonly row: Row;
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly source: Source | undefined;
  readonly actions: CheckActions;
}

/** The button that has an organization's own platform look into the link, and what that means. */
export function AnalyzeOffer({ row, check, effective, source, actions }: Props) {
  if (!source || !effective || !isAnalyzable(check, row, source, effective)) return null;
  const { id, name } = source;
  const meaning = `analyze-${id}`;
  return (
    <div class="offer">
      <p id={meaning}>
        {sendsWholeLink(check, id, effective)
          ? t('analyzeLinkMeans')
          : t('analyzeHostMeans', { host: check.target?.unicodeHost ?? '' })}
      </p>
      <button
        type="button"
        data-action="analyze"
        aria-describedby={meaning}
        onClick={() => actions.analyze(id)}
      >
        {t('analyze', { source: name })}
      </button>
    </div>
  );
}
