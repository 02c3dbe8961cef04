import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isWider } from '../utils/policy/visibility.ts';
import { unseenKind } from '../utils/scan/seen.ts';
import type { Quota } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { ScanFailure } from './ScanFailure.tsx';
import { ScanFindings } from './ScanFindings.tsx';
import { scanPage } from './scan-page.ts';
import { distance } from './time.ts';
import { WebLink } from './WebLink.tsx';
import { word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly actions: CheckActions;
  readonly now: number;
}

/** What urlscan.io says once it has looked at the page, or why it did not. */
export function ScanPart({ check, actions, now }: Props) {
  const { scan } = check;
  if (scan.state !== 'done' && scan.state !== 'failed') return null;
  const { finishedAt, problem, quota, result, state, visibility, effectiveVisibility } = scan;
  const wider = effectiveVisibility && isWider(effectiveVisibility, visibility);
  return (
    <div data-part="scan" data-scan={state}>
      <h3>urlscan.io</h3>
      {problem && <ScanFailure problem={problem} actions={actions} now={now} />}
      {result && <ScanFindings scan={scan} result={result} />}
      <p class="foot">
        {scan.uuid && (
          <WebLink href={scanPage(scan.uuid)}>
            {t('openAtSource', { source: 'urlscan.io' })}
          </WebLink>
        )}
        {!wider && scan.uuid && (
          <span>{word('visibilityNote', effectiveVisibility ?? visibility)}</span>
        )}
        {finishedAt !== undefined && state === 'done' && (
          <span data-part="age">{t('scanAge', { when: distance(finishedAt, now) })}</span>
        )}
        {quota && isScarce(quota) && (
          <span data-part="quota">
            {word('quotaLeft', quota.window, {
              remaining: quota.remaining,
              limit: quota.limit,
              visibility: word('visibility', quota.visibility) ?? quota.visibility,
            })}
          </span>
        )}
      </p>
      {result && unseenKind(result, scan.url) && scan.as !== 'phone' && (
        <>
          <button
            type="button"
            data-action="scan-phone"
            onClick={() => actions.scan(true, 'phone')}
          >
            {t('scanAsPhone')}
          </button>
          <p class="note">{t('scanAsPhoneMeans')}</p>
        </>
      )}
      {state === 'done' && (
        <button
          type="button"
          class="plain"
          data-action="scan-again"
          onClick={() => actions.scan(true)}
        >
          {t('scanAgain')}
        </button>
      )}
    </div>
  );
}

/** Whether less than a tenth is left; before that it is nobody's concern. */
function isScarce({ remaining, limit }: Quota): boolean {
  return remaining === 0 || remaining * 10 < limit;
}
