import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import type { Catalog, CheckActions } from './actions.ts';
import { Drawer } from './Drawer.tsx';
import { isEmpty } from './headline.ts';
import { later } from './later.tsx';
import { tallyOf } from './tally.ts';

const Answers = later(async () => (await import('./Answers.tsx')).Answers);

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
  readonly catalog: Catalog | null;
  readonly actions: CheckActions;
  readonly now: number;
}

/** Every source that was asked at once, each as a row, and what the scan says. */
export function SourceList({ check, effective, catalog, actions, now }: Props) {
  const rows = check.rows.filter(row => catalog?.get(row.source)?.group !== 'context');
  if (check.stage === 'choosing' || isEmpty(check)) return null;
  return (
    <Drawer part="sources" title={t('sources')} note={noteOf(check, catalog)}>
      <Answers {...{ check, rows, effective, catalog, actions, now }} />
    </Drawer>
  );
}

/** What is in the drawer: how many warn first, and only numbers that are not 0. */
function noteOf(check: Check, catalog: Catalog | null): string {
  const { warn, calm, silent, off, waiting } = tallyOf(check, catalog);
  const told = [
    warn.length > 0 && t('countWarn', { count: warn.length }),
    warn.length === 0 && calm.length > 0 && t('countNone'),
    waiting.length > 0 && t('countWaiting', { count: waiting.length }),
    silent.length > 0 && t('countSilent', { count: silent.length }),
    off.length > 0 && t('countOff', { count: off.length }),
  ];
  return told.filter(Boolean).join(' · ');
}
