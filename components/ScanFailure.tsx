import { t } from '../utils/platform/i18n.ts';
import { services } from '../utils/policy/services.ts';
import type { ScanProblem } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { Technical } from './Technical.tsx';
import { clock } from './time.ts';
import { joinSentences, word } from './words.ts';

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

/** Why the scan was refused or failed, what to do, and the service's own words folded. */
export function ScanFailure({ problem, actions, now }: Props) {
  const { code, message, description, resetAt, window } = problem;
  const further = description === message ? undefined : description;
  return (
    <div class="problem" data-problem={code}>
      <p>
        {joinSentences(
          word('scanProblem', code),
          window && word('quotaWindow', window),
          resetAt !== undefined &&
            resetAt > now &&
            t('problemUntil', { time: clock(resetAt, now) }),
        )}
      </p>
      <Technical words={[message, further]} />
      <ScanRemedy code={code} actions={actions} />
    </div>
  );
}

/** The one thing to do about a scan that was refused or failed; nothing where there is none. */
export function ScanRemedy({ code, actions }: Pick<Props, 'actions'> & Pick<ScanProblem, 'code'>) {
  if (code === 'no-key' || code === 'bad-key') {
    return (
      <button type="button" onClick={() => actions.openOptions('source-urlscan')}>
        {t('enterKey', { source: 'urlscan.io' })}
      </button>
    );
  }
  if (code === 'not-permitted') {
    return (
      <button type="button" data-action="allow" onClick={() => actions.allow(services.urlscan.id)}>
        {t('allow', { source: 'urlscan.io' })}
      </button>
    );
  }
  if (!repeatable.includes(code)) return null;
  return (
    <button type="button" data-action="scan-again" onClick={() => actions.scan(true)}>
      {t('tryAgain')}
    </button>
  );
}
