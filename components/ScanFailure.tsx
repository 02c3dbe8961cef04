import { t } from '../utils/platform/i18n.ts';
import { services } from '../utils/policy/services.ts';
import type { ScanProblem } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { clock } from './time.ts';
import { word } from './words.ts';

const repeatable: readonly ScanProblem['code'][] = [
  'offline',
  'timeout',
  'unexpected-answer',
  'interrupted',
  'deleted',
];

interface Props {
  readonly problem: ScanProblem;
  readonly actions: CheckActions;
  readonly now: number;
}

/** Why the scan was refused or failed: the service's own words first, then what to do. */
export function ScanFailure({ problem, actions, now }: Props) {
  const { code, message, description, resetAt, window } = problem;
  return (
    <div class="problem" data-problem={code}>
      {message && <p class="own">{t('ownWords', { words: message })}</p>}
      {description && description !== message && <p class="own">{description}</p>}
      <p>
        {word('scanProblem', code)}
        {window && ` ${word('quotaWindow', window)}`}
        {resetAt && resetAt > now && ` ${t('problemUntil', { time: clock(resetAt, now) })}`}
      </p>
      {(code === 'no-key' || code === 'bad-key') && (
        <button type="button" onClick={() => actions.openOptions('source-urlscan')}>
          {t('enterKey', { source: 'urlscan.io' })}
        </button>
      )}
      {code === 'not-permitted' && (
        <button
          type="button"
          data-action="allow"
          onClick={() => actions.allow(services.urlscan.id)}
        >
          {t('allow', { source: 'urlscan.io' })}
        </button>
      )}
      {repeatable.includes(code) && (
        <button type="button" data-action="scan-again" onClick={() => actions.scan(true)}>
          {t('tryAgain')}
        </button>
      )}
    </div>
  );
}
