import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/platform/i18n.ts';
import type { Rules } from '../../utils/policy/schema.ts';
import type { Catalog } from '../actions.ts';
import { useReports } from '../reporting/useReports.ts';
import { joinSentences } from '../words.ts';
import { PastItem } from './PastItem.tsx';
import type { PastRow } from './pastrow.ts';

interface Props {
  readonly rows: readonly PastRow[];
  readonly reading: boolean;
  readonly more: (() => void) | null;
  /** Whether filters are set, so that an empty list does not mean that there are no checks. */
  readonly filtered: boolean;
  readonly catalog: Catalog | null;
  readonly now: number;
  readonly rules: Rules;
  again(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The checks that fit, newest first. */
export function PastList(props: Props) {
  const { rows, reading, more, filtered, catalog, now, rules, again, remove } = props;
  const reportsOf = useReports();
  const [said, setSaid] = useState<string | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const tell = useCallback((text: string) => {
    setSaid(text);
    // The row that had the focus is gone.
    status.current?.focus();
  }, []);
  const removeAndTell = useCallback(
    (id: string) => remove(id).then(() => tell(t('pastDeleted'))),
    [remove, tell],
  );
  const againOrTell = useCallback(
    (id: string) => void again(id).catch(() => tell(t('error_background'))),
    [again, tell],
  );
  const none = filtered ? t('pastNone') : t('pastEmpty');
  return (
    <section data-part="past" aria-label={t('pastTitle')} aria-busy={reading}>
      <p class="note" role="status" ref={status} tabIndex={-1}>
        {joinSentences(
          said,
          rows.length > 0 && t('pastCount', { count: rows.length }),
          rows.length === 0 && !reading && none,
          reading && t('pastReading'),
        )}
      </p>
      {rows.length > 0 && (
        <ul class="past">
          {rows.map(row => (
            <PastItem
              key={row.id}
              {...{ row, catalog, now, rules }}
              reports={reportsOf(row.id)}
              again={againOrTell}
              remove={removeAndTell}
            />
          ))}
        </ul>
      )}
      {more && (
        <button type="button" data-action="more-past" onClick={more}>
          {t('pastMore')}
        </button>
      )}
    </section>
  );
}
