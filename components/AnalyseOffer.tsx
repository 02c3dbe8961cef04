import { isAnalysable, sendsWholeLink } from '../utils/check/analysable.ts';
import type { Check, Row } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Source } from '../utils/sources/types.ts';
import type { CheckActions } from './actions.ts';

interface Props {
  readonly row: Row;
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly source: Source | undefined;
  readonly actions: CheckActions;
}

/** The button that has an organisation's own platform look into the link, and what that means. */
export function AnalyseOffer({ row, check, effective, source, actions }: Props) {
  if (!source || !effective || !isAnalysable(check, row, source, effective)) return null;
  const { id, name } = source;
  const meaning = `analyse-${id}`;
  return (
    <div class="offer">
      <p id={meaning}>
        {sendsWholeLink(check, id, effective)
          ? t('analyseLinkMeans')
          : t('analyseHostMeans', { host: check.target?.unicodeHost ?? '' })}
      </p>
      <button
        type="button"
        data-action="analyse"
        aria-describedby={meaning}
        onClick={() => actions.analyse(id)}
      >
        {t('analyse', { source: name })}
      </button>
    </div>
  );
}
