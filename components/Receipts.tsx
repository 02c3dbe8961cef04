import type { Check, Receipt } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { type Catalog, sourceName } from './actions.ts';
import { shorten } from './address.ts';
import { Drawer } from './Drawer.tsx';
import { isEmpty } from './headline.ts';
import { clock, distance, iso } from './time.ts';
import { joinSentences, word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** What was sent: to whom, when, exactly what, and what that tells them. */
export function Receipts({ check, catalog, now }: Props) {
  const { receipts, rows, stage } = check;
  if (stage === 'choosing' || isEmpty(check)) return null;
  const kept = rows.flatMap(row => (row.state === 'answered' && row.cached ? [row.at] : []));
  const none =
    kept.length > 0
      ? t('receiptsCached', { when: distance(Math.min(...kept), now) })
      : t('receiptsNone');
  return (
    <Drawer part="receipts" title={t('receipts')} note={`${receipts.length}`}>
      {receipts.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {receipts.map(receipt => (
            <Line
              key={`${receipt.to} ${receipt.at} ${receipt.sends}`}
              {...{ receipt, catalog, now }}
            />
          ))}
        </ul>
      )}
    </Drawer>
  );
}

interface LineProps extends Omit<Props, 'check'> {
  readonly receipt: Receipt;
}

function Line({ receipt, catalog, now }: LineProps) {
  const { to, origin, sends, discloses, at, visibility } = receipt;
  return (
    <li data-to={to} data-discloses={discloses}>
      <strong>{sourceName(catalog, to)}</strong>{' '}
      <span class="note">{origin.replace('https://', '')}</span>
      <br />
      {joinSentences(
        word('disclosure', discloses),
        visibility && word('visibilityNote', visibility),
      )}
      {sends && (
        <code class="block" dir="ltr">
          {shorten(sends, 300)}
        </code>
      )}
      <time dateTime={iso(at)}>{clock(at, now)}</time>
    </li>
  );
}
