import { useState } from 'preact/hooks';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Catalog, CheckActions } from './actions.ts';
import { Drawer } from './Drawer.tsx';
import { later } from './later.tsx';
import { usePivots } from './usePivots.ts';

const Specialists = later(async () => (await import('./Specialists.tsx')).Specialists);

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** What specialists want: background about the address, asked for when this opens, and other tools. */
export function More({ check, effective, catalog, actions, now }: Props) {
  const [opened, setOpened] = useState(false);
  const { guard, stage, target } = check;
  // The tools are loaded when nothing else is to be done.
  const tools = usePivots(check, stage === 'done' || opened ? effective : null)?.length ?? 0;
  if (!target || stage === 'choosing' || guard.state === 'refused') return null;
  const rows = check.rows.filter(row => catalog?.get(row.source)?.group === 'context');
  return (
    <Drawer
      part="more"
      title={t('specialists')}
      note={tools > 0 ? t('specialistsCount', { count: tools }) : ''}
      onOpen={() => {
        setOpened(true);
        if (!check.more) actions.more();
      }}
    >
      <Specialists {...{ check, rows, opened, effective, catalog, actions, now }} />
    </Drawer>
  );
}
