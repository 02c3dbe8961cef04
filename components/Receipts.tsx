import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { Catalog } from './actions.ts';
import { Drawer } from './Drawer.tsx';
import { isEmpty } from './headline.ts';
import { later } from './later.tsx';
import { distance } from './time.ts';

const ReceiptLines = later(async () => (await import('./ReceiptLines.tsx')).ReceiptLines);

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
      {receipts.length === 0 ? <p>{none}</p> : <ReceiptLines {...{ receipts, catalog, now }} />}
    </Drawer>
  );
}
