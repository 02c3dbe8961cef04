import type { Receipt } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { type Catalog, sourceName } from './actions.ts';
import { shorten } from './address.ts';
import { clock, iso } from './time.ts';
import { word } from './words.ts';

interface Props {
  readonly receipts: readonly Receipt[];
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** What was sent: to whom, when, exactly what, and what that tells them. */
export function Receipts({ receipts, catalog, now }: Props) {
  return (
    <section data-part="receipts">
      <h2>{t('receipts')}</h2>
      {receipts.length === 0 ? (
        <p>{t('receiptsNone')}</p>
      ) : (
        <details class="quiet">
          <summary>{t('receiptsCount', { count: receipts.length })}</summary>
          <ul>
            {receipts.map(receipt => (
              <Line
                key={`${receipt.to} ${receipt.at} ${receipt.sends}`}
                {...{ receipt, catalog, now }}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ receipt, catalog, now }: Omit<Props, 'receipts'> & { receipt: Receipt }) {
  const { to, origin, sends, discloses, at, visibility } = receipt;
  return (
    <li data-to={to} data-discloses={discloses}>
      <strong>{sourceName(catalog, to)}</strong>{' '}
      <span class="note">{origin.replace('https://', '')}</span>
      <br />
      {word('disclosure', discloses)}
      {visibility && ` ${word('visibilityNote', visibility)}`}
      {sends && (
        <code class="block" dir="ltr">
          {shorten(sends, 300)}
        </code>
      )}
      <time dateTime={iso(at)}>{clock(at, now)}</time>
    </li>
  );
}
