import { useState } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Catalog, CheckActions } from './actions.ts';
import { Pivots } from './Pivots.tsx';
import { ReportPhishing } from './ReportPhishing.tsx';
import { Rows } from './SourceList.tsx';

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** What curious people want: background about the address, asked for when this opens, and other tools. */
export function More({ check, effective, catalog, actions, now }: Props) {
  const [opened, setOpened] = useState(false);
  const { guard, stage, target } = check;
  if (!target || stage === 'choosing' || guard.state === 'refused') return null;
  const rows = check.rows.filter(row => catalog?.get(row.source)?.group === 'context');
  return (
    <section data-part="more">
      <details
        onToggle={event => {
          if (!event.currentTarget.open) return;
          setOpened(true);
          if (!check.more) actions.more();
        }}
      >
        <summary>
          <h2>{t('more')}</h2>
        </summary>
        <Rows rows={rows} catalog={catalog} actions={actions} now={now} />
        {opened && <Pivots check={check} effective={effective} />}
        {opened && <ReportPhishing check={check} effective={effective} />}
      </details>
    </section>
  );
}
