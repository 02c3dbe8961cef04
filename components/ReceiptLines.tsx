import type { Receipt } from '../utils/check/types.ts';
import { type Catalog, sourceName } from './actions.ts';
import { shorten } from './address.ts';
import { clock, iso } from './time.ts';
import { joinSentences, word } from './words.ts';

interface Props {
  readonly receipts: readonly Receipt[];
  readonly catalog: Catalog | null;
  readonly now: number;
}

/** One line for each request that left. */
export function ReceiptLines({ receipts, ...rest }: Props) {
  return (
    <ul>
      {receipts.map(receipt => (
        <Line key={`${receipt.to} ${receipt.at} ${receipt.sends}`} {...{ receipt, ...rest }} />
      ))}
    </ul>
  );
}

interface LineProps extends Omit<Props, 'receipts'> {
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
