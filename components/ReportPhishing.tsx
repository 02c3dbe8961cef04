import { useState } from 'preact/hooks';
import { isReportable } from '../utils/check/reportable.ts';
import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isProblem } from '../utils/platform/problem.ts';
import { services } from '../utils/policy/services.ts';
import type { EffectiveSettings } from '../utils/policy/types.ts';
import { pivotTarget } from './pivots.ts';
import { type ReportState, useReport } from './useReport.ts';
import { word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly effective: EffectiveSettings | null;
}

/** Reports the link to Netcraft, once the person has read who learns what and has given an address. */
export function ReportPhishing({ check, effective }: Props) {
  const [email, setEmail] = useState('');
  const { state, send } = useReport(check.id);
  const target = pivotTarget(check);
  if (!target || !effective || !isReportable(check, effective)) return null;
  const before =
    state === 'idle' && check.receipts.some(receipt => receipt.to === services.netcraft.id);
  const submit = (event: Event) => {
    event.preventDefault();
    send(email.trim());
  };
  return (
    <details class="quiet" data-part="phishing">
      <summary>{t('phishing')}</summary>
      <p>{t('phishingMeans')}</p>
      <code class="block" dir="ltr">
        {target.url}
      </code>
      {before && <p class="note">{t('phishingBefore')}</p>}
      <form onSubmit={submit}>
        <label>
          {t('phishingEmail')}
          <input
            type="email"
            required
            maxLength={254}
            autocomplete="email"
            value={email}
            onInput={event => setEmail(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={state === 'sending'}>
          {t('phishingSend')}
        </button>
      </form>
      <p role="status">{says(state)}</p>
    </details>
  );
}

function says(state: ReportState): string {
  if (state === 'idle') return '';
  if (state === 'sending') return t('phishingSending');
  if (!isProblem(state)) return t('phishingSent', { reference: state.uuid });
  return word('phishingFailed', state.code) ?? t('phishingFailed_other');
}
