import { useMemo, useState } from 'preact/hooks';
import type { Item } from '../../utils/check/several/item.ts';
import { type Sorting, sorted, type sortKeys } from '../../utils/check/several/order.ts';
import { t } from '../../utils/platform/i18n.ts';
import type { Catalog } from '../actions.ts';
import { ListRow } from './ListRow.tsx';

interface Props {
  readonly items: readonly Item[];
  readonly catalog: Catalog | null;
  readonly pictures: boolean;
  sort(sorting: Sorting): void;
  readonly sorting: Sorting;
  tick(at: number, ticked: boolean): void;
  photograph(id: string): void;
}

/** All addresses with what is known of each. */
export function ListTable({ items, sorting, sort, pictures, ...rest }: Props) {
  const rows = useMemo(() => sorted(items, sorting), [items, sorting]);
  // Times in the rows are those of the moment the page was opened; ages do not matter here.
  const [now] = useState(() => Date.now());
  const column = (by: Sorting['by'], label: string) => <Column {...{ by, label, sorting, sort }} />;
  return (
    <section data-part="table" aria-label={t('severalTable')}>
      <table class={pictures ? 'list pictures' : 'list'}>
        <thead>
          <tr>
            {column('order', t('severalNumber'))}
            {column('address', t('address'))}
            {column('verdict', t('pastVerdict'))}
            <th scope="col">{t('severalReason')}</th>
            <th scope="col">{t('severalState')}</th>
            {pictures && <th scope="col">{t('severalPicture')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(item => (
            <ListRow key={item.at} item={item} pictures={pictures} now={now} {...rest} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ColumnProps {
  readonly by: (typeof sortKeys)[number];
  readonly label: string;
  readonly sorting: Sorting;
  sort(sorting: Sorting): void;
}

function Column({ by, label, sorting, sort }: ColumnProps) {
  const isHere = sorting.by === by;
  const direction = sorting.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={isHere ? direction : 'none'}>
      <button
        type="button"
        class="plain"
        data-sort={by}
        onClick={() => sort({ by, descending: isHere && !sorting.descending })}
      >
        {label}
      </button>
    </th>
  );
}
