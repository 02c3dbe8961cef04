import { Component } from 'preact';
import { useState } from 'preact/hooks';
import { receiversOf } from '../../utils/check/recipients.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import type { Report } from '../../utils/report/types.ts';
import type { Catalog } from '../actions.ts';
import { cutAddress } from '../address.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { ConfirmButton } from '../options/ConfirmButton.tsx';
import { ReportStates } from '../reporting/ReportStates.tsx';
import { clock, iso } from '../time.ts';
import { word } from '../words.ts';
import { PastDetails } from './PastDetails.tsx';
import type { PastRow } from './pastrow.ts';
import { pageOf } from './useActions.ts';

interface Props {
  readonly row: PastRow;
  readonly catalog: Catalog | null;
  readonly now: number;
  readonly reports: readonly Report[];
  readonly rules: Rules;
  again(id: string): void;
  remove(id: string): Promise<void>;
}

/** One past check. Of thousands only those that changed are made anew. */
export class PastItem extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return Object.entries(next).some(([name, value]) => this.props[name as keyof Props] !== value);
  }

  override render() {
    return <Item {...this.props} />;
  }
}

/** Its verdict, its whole address as text, and what can be done with it. */
function Item({ row, catalog, now, reports, rules, again, remove }: Props) {
  const [open, setOpen] = useState(false);
  const { id, startedAt, sent } = row;
  const addressId = `address-${id}`;
  return (
    <li data-check={id} data-tone={row.word}>
      <p class="head">
        <Icon name={iconOf(row)} size={20} />
        <strong>{stateOf(row)}</strong>
        <time dateTime={iso(startedAt)}>{clock(startedAt, now)}</time>
      </p>
      <p class="address" id={addressId}>
        <Address row={row} />
      </p>
      <p class="buttons">
        <a
          class="button"
          href={pageOf(id)}
          target="_blank"
          aria-describedby={addressId}
          rel="noopener"
        >
          {t('pastOpen')}
        </a>
        <button
          type="button"
          data-action="again"
          aria-describedby={addressId}
          onClick={() => again(id)}
        >
          {t('pastAgain')}
        </button>
        {receiversOf(rules).length > 0 && (
          <a
            class="button"
            href={`${pageOf(id)}#report`}
            target="_blank"
            aria-describedby={addressId}
            data-action="report"
            rel="noopener"
          >
            {reports.length > 0 ? t('reportAgain') : t('reportToIt')}
          </a>
        )}
        <ConfirmButton
          label={t('pastDelete')}
          done=""
          failed={t('pastDeleteFailed')}
          confirm={() => remove(id)}
        />
      </p>
      <ReportStates {...{ reports, rules, now }} />
      <details class="quiet" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>{t('pastDetails', { count: sent })}</summary>
        {open && <PastDetails {...{ id, catalog, now }} />}
      </details>
    </li>
  );
}

/** Never a link: a dangerous one must not be a click away. */
function Address({ row: { target, text } }: { row: PastRow }) {
  if (!target) return <bdi dir="ltr">{text}</bdi>;
  const { before, subdomain, domain, after } = cutAddress(target);
  return (
    <bdi dir="ltr">
      {before}
      {subdomain}
      <b>{domain}</b>
      {after}
    </bdi>
  );
}

function waits({ stage }: PastRow): boolean {
  return stage === 'asking' || stage === 'choosing';
}

function iconOf(row: PastRow): IconName {
  if (waits(row)) return 'question';
  return row.stage === 'done' ? row.word : 'working';
}

function stateOf(row: PastRow): string | null {
  if (waits(row)) return t('waitsForAnswer');
  return row.stage === 'done' ? word('verdict', row.word) : t('headlineWorking');
}
