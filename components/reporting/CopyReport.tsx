import type { Check } from '../../utils/check/types.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Catalog } from '../actions.ts';
import { useCopy } from '../useCopy.ts';
import { reportText } from './copied.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  /** False while there is nothing to tell yet; the button keeps its place. */
  readonly isReady: boolean;
}

/** Where the organization named nobody: copies what to tell them. */
export function CopyReport({ check, catalog, isReady }: Props) {
  const { copied, copy } = useCopy();
  return (
    <button
      type="button"
      class={check.verdict.word === 'no-threat-found' ? '' : 'primary'}
      data-action="copy-report"
      disabled={!isReady}
      onClick={() => copy(reportText(check, catalog))}
    >
      {copied ? t('copied') : t('copyReport')}
    </button>
  );
}
