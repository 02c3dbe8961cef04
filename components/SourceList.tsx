import type { ComponentChildren } from 'preact';
import type { Check, Row } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { AnalyzeOffer } from './AnalyzeOffer.tsx';
import { type Catalog, type CheckActions, sourceName } from './actions.ts';
import { Drawer } from './Drawer.tsx';
import { isEmpty } from './headline.ts';
import { ScanPart } from './ScanPart.tsx';
import { SourceRow } from './SourceRow.tsx';
import { kindOf, tallyOf } from './tally.ts';
import { listOf } from './words.ts';

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** Every source that was asked at once, each as a row, and what the scan says. */
export function SourceList({ check, effective, catalog, actions, now }: Props) {
  const rows = check.rows.filter(row => catalog?.get(row.source)?.group !== 'context');
  if (check.stage === 'choosing' || isEmpty(check)) return null;
  return (
    <Drawer part="sources" title={t('sources')} note={noteOf(check, catalog)}>
      {rows.length === 0 && <p>{t('coverageNone')}</p>}
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
      <ScanPart check={check} actions={actions} now={now} />
      {check.stage === 'done' && rows.length > 0 && (
        <button type="button" class="plain" onClick={() => actions.askAgain()}>
          {t('askAllAgain')}
        </button>
      )}
    </Drawer>
  );
}

/** What is in the drawer: how many warn first, and only numbers that are not 0. */
function noteOf(check: Check, catalog: Catalog | null): string {
  const { warn, calm, silent, off, waiting } = tallyOf(check, catalog);
  const told = [
    warn.length > 0 && t('countWarn', { count: warn.length }),
    warn.length === 0 && calm.length > 0 && t('countNone'),
    waiting.length > 0 && t('countWaiting', { count: waiting.length }),
    silent.length > 0 && t('countSilent', { count: silent.length }),
    off.length > 0 && t('countOff', { count: off.length }),
  ];
  return told.filter(Boolean).join(' · ');
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
