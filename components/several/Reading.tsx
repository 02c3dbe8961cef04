import type { List } from '../../utils/check/several/reading.ts';
import { t } from '../../utils/platform/i18n.ts';
import { shorten } from '../address.ts';
import { listOf } from '../words.ts';

/** So many lines without an address are named. */
const mostNamed = 3;

/** What became of the text: how much of it is in the table, and what is not. */
export function Reading({ list }: { list: List }) {
  const { entries, merged, cut, more, others, unread } = list;
  const schemes = [...new Set(others.map(({ scheme }) => `${scheme}:`))].slice(0, mostNamed);
  const named = unread
    .slice(0, mostNamed)
    .map(line => t('severalLine', { line: shorten(line, 40) }));
  return (
    <ul class="reading" data-part="reading">
      <li>{t('severalFound', { count: entries.length + cut })}</li>
      {merged > 0 && <li data-told="merged">{t('severalMerged', { count: merged })}</li>}
      {cut > 0 && (
        <li data-told="cut">
          <strong>{t('severalCut', { most: entries.length, count: cut })}</strong>
        </li>
      )}
      {more && (
        <li data-told="more">
          <strong>{t('severalMore')}</strong>
        </li>
      )}
      {others.length > 0 && (
        <li data-told="others">
          {t('severalOthers', { count: others.length, kinds: listOf(schemes) })}
        </li>
      )}
      {unread.length > 0 && (
        <li data-told="unread">
          {t('severalUnread', { count: unread.length, examples: listOf(named) })}
        </li>
      )}
    </ul>
  );
}
