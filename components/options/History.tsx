import { t } from '../../utils/platform/i18n.ts';
import type { EffectiveSettings } from '../../utils/policy/types.ts';
import { AllChecks } from '../history/AllChecks.tsx';
import { StorageNotice } from '../StorageNotice.tsx';
import { useHistory } from '../useHistory.ts';
import type { Changes } from '../useSettings.ts';
import { useStorageTrouble } from '../useStorageTrouble.ts';
import { locale } from '../words.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { Locked } from './Locked.tsx';
import { Section } from './Section.tsx';

const usual = [0, 1, 7, 30, 90, 365];

/** How long checks are kept, how much that is, and ways to forget it. */
export function History({
  effective,
  changes,
}: {
  effective: EffectiveSettings;
  changes: Changes;
}) {
  const { size, clear } = useHistory();
  const said = { done: t('cleared'), failed: t('clearFailed') };
  const { trouble } = useStorageTrouble();
  const { value, locked } = effective.historyDays;
  const days = [...new Set([...usual, value])].sort((a, b) => a - b);
  return (
    <Section id="history" title={t('history')}>
      <StorageNotice trouble={trouble} />
      <label class="field" data-setting="historyDays" data-locked={locked}>
        {t('historyDays')}
        <select
          value={value}
          disabled={locked}
          onChange={event => changes.set({ historyDays: Number(event.currentTarget.value) })}
        >
          {days.map(count => (
            <option key={count} value={count}>
              {count === 0 ? t('historyNone') : spell(count, 'day')}
            </option>
          ))}
        </select>
        {locked && <Locked />}
      </label>
      {size && (
        <p data-part="size">
          {t('historySize', {
            checks: size.checks,
            findings: size.findings,
            size: spell(Math.round(size.bytes / 10_000) / 100, 'megabyte'),
          })}
        </p>
      )}
      <p>
        <AllChecks />
      </p>
      <div class="buttons">
        <ConfirmButton label={t('clearHistory')} {...said} confirm={() => clear('history')} />
        <ConfirmButton label={t('clearCache')} {...said} confirm={() => clear('cache')} />
        <ConfirmButton label={t('clearEverything')} {...said} confirm={() => clear('everything')} />
      </div>
      <p class="note" data-part="clear-means">
        {t('clearMeans')}
      </p>
      <p class="note">{t('privateNote')}</p>
    </Section>
  );
}

function spell(count: number, unit: 'day' | 'megabyte'): string {
  const unitDisplay = unit === 'day' ? 'long' : 'short';
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay }).format(count);
}
