import { isDecided } from '../utils/check/decided.ts';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { AnalyzeOffer } from './AnalyzeOffer.tsx';
import type { Catalog, CheckActions } from './actions.ts';
import { Rows, type RowsProps } from './Rows.tsx';
import { ScanPart } from './ScanPart.tsx';

interface Props {
  readonly check: Check;
  /** Of the sources that were asked at once. */
  readonly rows: RowsProps['rows'];
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** What every source said, each in a row, also about what the link leads on to, and what the scan says. */
export function Answers({ check, rows, effective, catalog, actions, now }: Props) {
  return (
    <>
      {rows.length === 0 && <p>{isDecided(check) ? t('decidedMeans') : t('coverageNone')}</p>}
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
      {check.stage === 'done' && mayAskAnyway(check) && (
        <button type="button" data-action="ask-anyway" onClick={() => actions.askAgain()}>
          {t('askAnyway')}
        </button>
      )}
    </>
  );
}

/** Of a link that goes to nobody there is nothing to offer. */
function mayAskAnyway(check: Check): boolean {
  return isDecided(check) && check.guard.state === 'cleared';
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
