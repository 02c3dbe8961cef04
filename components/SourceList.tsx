import type { ComponentChildren } from 'preact';
import type { Check, Row } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { AnalyzeOffer } from './AnalyzeOffer.tsx';
import type { Catalog, CheckActions } from './actions.ts';
import { SourceRow } from './SourceRow.tsx';

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** Every source that was asked at once, each as a row. */
export function SourceList({ check, effective, catalog, actions, now }: Props) {
  const rows = check.rows.filter(row => catalog?.get(row.source)?.group !== 'context');
  if (rows.length === 0) return null;
  return (
    <section data-part="sources">
      <h2>{t('sources')}</h2>
      <Rows
        rows={rows}
        catalog={catalog}
        actions={actions}
        now={now}
        offer={row => (
          <AnalyzeOffer
            row={row}
            check={check}
            effective={effective}
            source={catalog?.get(row.source)}
            actions={actions}
          />
        )}
      />
      {check.carried?.map(({ target, rows: own }) => (
        <Carried key={target.url} host={target.host} rows={own} {...{ catalog, actions, now }} />
      ))}
      {check.stage === 'done' && (
        <button type="button" class="plain" onClick={() => actions.askAgain()}>
          {t('askAllAgain')}
        </button>
      )}
    </section>
  );
}

/** Who was asked about an address that the link leads on to. */
function Carried({ host, rows, ...rest }: RowsProps & { host: string }) {
  if (rows.length === 0) return null;
  return (
    <div data-carried={host}>
      <h3>
        {t('sourcesCarried')} <bdi class="literal">{host}</bdi>
      </h3>
      <Rows rows={rows} {...rest} />
    </div>
  );
}

interface RowsProps extends Omit<Props, 'check' | 'effective'> {
  readonly rows: readonly Row[];
  /** What more can be done about a row. */
  readonly offer?: (row: Row) => ComponentChildren;
}

/** The rows themselves: what objects comes first, what merely lacks a key comes last. */
export function Rows({ rows, offer, ...rest }: RowsProps) {
  const sorted = [...rows].sort((a, b) => rank(a) - rank(b));
  return (
    <ul class="rows">
      {sorted.map(row => (
        <SourceRow key={row.source} row={row} {...rest}>
          {offer?.(row)}
        </SourceRow>
      ))}
    </ul>
  );
}

function rank(row: Row): number {
  if (row.state !== 'answered') return 2;
  if (row.outcome.kind === 'problem') return row.outcome.code === 'no-key' ? 4 : 3;
  return { malicious: 0, suspicious: 1, clean: 2, 'no-data': 2, context: 2 }[row.outcome.rating];
}
