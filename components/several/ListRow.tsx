import { Component } from 'preact';
import { useState } from 'preact/hooks';
import { type Item, isOver } from '../../utils/check/several/item.ts';
import { t } from '../../utils/platform/i18n.ts';
import { isPrivateId } from '../../utils/storage/collection.ts';
import type { Catalog } from '../actions.ts';
import { cutAddress, shortenAddress } from '../address.ts';
import { headline, isBad, subline, toneOf } from '../headline.ts';
import { PastDetails } from '../history/PastDetails.tsx';
import { pageOf } from '../history/useActions.ts';
import { Icon } from '../Icon.tsx';
import { firstSentence, word } from '../words.ts';
import { Picture } from './Picture.tsx';
import { stateOf } from './state.ts';

interface Props {
  readonly item: Item;
  readonly catalog: Catalog | null;
  readonly pictures: boolean;
  readonly now: number;
  tick(at: number, ticked: boolean): void;
  photograph(id: string): void;
}

/** One address of the list. Of hundreds only those that changed are made anew. */
export class ListRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return Object.entries(next).some(([name, value]) => this.props[name as keyof Props] !== value);
  }

  override render() {
    return <Row {...this.props} />;
  }
}

function Row({ item, catalog, pictures, now, tick, photograph }: Props) {
  const { at, check } = item;
  const addressId = `address-${at}`;
  const state = stateOf(item);
  const isTold = check && (check.stage === 'done' || isBad(check.verdict));
  const tone = check && isTold ? toneOf(check) : undefined;
  const reason = isTold || state === 'asking' ? check && subline(check, catalog, now) : null;
  return (
    <tr data-at={at} data-state={state} data-verdict={isTold ? check.verdict.word : undefined}>
      <td class="number">{at + 1}</td>
      <th scope="row" id={addressId}>
        <Address item={item} />
      </th>
      <td class="verdict" data-tone={tone} data-label={t('pastVerdict')}>
        {isTold ? <Verdict check={check} /> : '–'}
      </td>
      <td class="reason">{reason && firstSentence(reason)}</td>
      <td class="state">
        {word('severalState', state)}
        {check && isOver(item) && <Details {...{ check, catalog, now, addressId }} />}
      </td>
      {pictures && (
        <td class="picture" data-label={t('severalPicture')}>
          <Picture {...{ item, addressId, tick, photograph }} />
        </td>
      )}
    </tr>
  );
}

function Verdict({ check }: { check: NonNullable<Item['check']> }) {
  const { icon, title } = headline(check);
  return (
    <strong>
      <Icon name={icon} size={18} />
      {title}
    </strong>
  );
}

/** Never a link: a dangerous one must not be a click away. */
function Address({ item }: { item: Item }) {
  const { url, host, domain } = item.entry.target;
  if (!host) return <bdi dir="ltr">{url.slice(0, 200)}</bdi>;
  const {
    before,
    subdomain,
    domain: bold,
    after,
  } = shortenAddress(cutAddress({ url, host, domain }));
  return (
    <bdi dir="ltr" title={url}>
      {before}
      {subdomain}
      <b>{bold}</b>
      {after}
    </bdi>
  );
}

interface DetailsProps extends Pick<Props, 'catalog' | 'now'> {
  readonly check: NonNullable<Item['check']>;
  readonly addressId: string;
}

/** The way to the full check; of a private one only what stands here, for a tab's address outlives it. */
function Details({ check, catalog, now, addressId }: DetailsProps) {
  const [open, setOpen] = useState(false);
  const { id, receipts, target } = check;
  return (
    <>
      {!isPrivateId(id) && (
        <a href={pageOf(id)} target="_blank" rel="noopener" aria-describedby={addressId}>
          {t('pastOpen')}
        </a>
      )}
      <details class="quiet" onToggle={event => setOpen(event.currentTarget.open)}>
        <summary aria-describedby={addressId}>
          {t('severalDetails', { count: receipts.length })}
        </summary>
        {open && (
          <>
            {target && <code class="block">{target.url}</code>}
            <PastDetails {...{ id, catalog, now }} />
          </>
        )}
      </details>
    </>
  );
}
