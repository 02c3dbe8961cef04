import { t } from '../utils/platform/i18n.ts';
import { services } from '../utils/policy/services.ts';
import type { ScanProblem } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { gatewayWords } from './gateway.ts';
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
          scanProblemWords(problem),
          window && word('quotaWindow', window),
          resetAt !== undefined &&
            resetAt > now &&
            t('problemUntil', { time: clock(resetAt, now) }),
        )}
      </p>
      <Technical words={[message, further]} />
      <ScanRemedy problem={problem} actions={actions} />
    </div>
  );
}

/** Why there is no scan, in a sentence. */
export function scanProblemWords(problem: ScanProblem): string | null {
  return gatewayWords(problem, services.urlscan.name) ?? word('scanProblem', problem.code);
}

/** The one thing to do about a scan that was refused or failed; nothing where there is none. */
export function ScanRemedy({ problem, actions }: Pick<Props, 'problem' | 'actions'>) {
  // No key that a person could enter opens a gateway.
  const code = problem.gateway?.trouble === 'refused' ? 'offline' : problem.code;
  if (code === 'no-key' || code === 'bad-key') {
    return (
      <button type="button" onClick={() => actions.openOptions('source-urlscan')}>
        {t('enterKey', { source: 'urlscan.io' })}
      </button>
    );
  }
  const allow = (
    <button type="button" data-action="allow" onClick={() => actions.allow(services.urlscan.id)}>
      {t('allow', { source: 'urlscan.io' })}
    </button>
  );
  // Of a gateway nobody knows yet that the permission is what it lacks.
  const isUnheard = problem.gateway?.trouble === 'unheard';
  if (code === 'not-permitted' && !isUnheard) return allow;
  if (!repeatable.includes(code) && !isUnheard) return null;
  return (
    <>
      <button type="button" data-action="scan-again" onClick={() => actions.scan(true)}>
        {t('tryAgain')}
      </button>
      {isUnheard && allow}
    </>
  );
}
