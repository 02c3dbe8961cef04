import type { ComponentChildren } from 'preact';
import type { Row } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { type Catalog, type CheckActions, sourceName } from './actions.ts';
import { SourceRow } from './SourceRow.tsx';
import { kindOf } from './tally.ts';
import { listOf } from './words.ts';

export interface RowsProps {
  readonly rows: readonly Row[];
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
  /** What more can be done about a row. */
  readonly offer?: (row: Row) => ComponentChildren;
}

/** The rows themselves: what objects comes first; who gave no answer is one line, and who was not asked another. */
export function Rows({ rows, offer, ...rest }: RowsProps) {
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b));
  const list = (shown: readonly Row[]) => (
    <ul class="rows">
      {shown.map(row => (
        <SourceRow key={row.source} row={row} {...rest}>
          {offer?.(row)}
        </SourceRow>
      ))}
    </ul>
  );
  const of = (kind: 'silent' | 'off') => sorted.filter(row => kindOf(row) === kind);
  const silent = of('silent');
  const off = of('off');
  const told = sorted.filter(row => !silent.includes(row) && !off.includes(row));
  const names = (those: readonly Row[]) => ({
    sources: listOf(those.map(row => sourceName(rest.catalog, row.source))),
  });
  return (
    <>
      {told.length > 0 && list(told)}
      {silent.length > 0 && (
        <div class="folded" data-part="silent">
          <details class="quiet">
            <summary>{t('silent', names(silent))}</summary>
            {list(silent)}
          </details>
          <AskAgain rows={silent} {...rest} />
        </div>
      )}
      {off.length > 0 && (
        <details class="quiet" data-part="off">
          <summary>{t('notAsked', names(off))}</summary>
          {list(off)}
        </details>
      )}
    </>
  );
}

/** Asks all those again who may be asked now. */
function AskAgain({ rows, actions, now }: Pick<RowsProps, 'rows' | 'actions' | 'now'>) {
  const askable = rows.filter(row => canBeAsked(row, now));
  if (askable.length === 0) return null;
  return (
    <button
      type="button"
      data-action="ask-again-all"
      onClick={() => {
        for (const { source } of askable) actions.askAgain(source);
      }}
    >
      {t('askAgainAll')}
    </button>
  );
}

function canBeAsked(row: Row, now: number): boolean {
  if (row.state !== 'answered' || row.outcome.kind !== 'problem') return false;
  const { code, resetAt } = row.outcome;
  return code !== 'bad-key' && code !== 'not-permitted' && (resetAt ?? 0) <= now;
}

function rank(row: Row): number {
  if (row.state !== 'answered') return 2;
  if (row.outcome.kind === 'problem') return row.outcome.code === 'no-key' ? 4 : 3;
  return { malicious: 0, suspicious: 1, clean: 2, 'no-data': 2, context: 2 }[row.outcome.rating];
}
