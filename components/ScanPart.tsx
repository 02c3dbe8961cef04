import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isWider } from '../utils/policy/visibility.ts';
import { unseenKind } from '../utils/scan/seen.ts';
import type { Scan } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { ScanFailure } from './ScanFailure.tsx';
import { ScanFindings } from './ScanFindings.tsx';
import { clock, distance } from './time.ts';
import { WebLink } from './WebLink.tsx';
import { word } from './words.ts';

interface Props {
  readonly check: Check;
  readonly actions: CheckActions;
  readonly now: number;
}

/** The urlscan.io scan: why there is none, how far it is, or what it found. */
export function ScanPart({ check, actions, now }: Props) {
  const { scan, stage } = check;
  if (stage === 'choosing' || stage === 'reading' || !check.target) return null;
  if (check.guard.state === 'refused') return null;
  return (
    <section data-part="scan" data-scan={scan.state}>
      <h2>{t('scan')}</h2>
      {scan.state === 'none' ? (
        <NoScan why={scan.why} actions={actions} />
      ) : (
        <Job scan={scan} actions={actions} now={now} />
      )}
    </section>
  );
}

function NoScan({ why, actions }: { why: string; actions: CheckActions }) {
  return (
    <>
      <p>{word('scanNone', why)}</p>
      {(why === 'on-request' || why === 'full-name') && (
        <button
          type="button"
          class="primary"
          data-action="scan"
          onClick={() => actions.scan(false)}
        >
          {t('scanNow')}
        </button>
      )}
      {why === 'hidden-destination' && (
        <>
          <button
            type="button"
            class="primary"
            data-action="scan"
            onClick={() => actions.scan(false)}
          >
            {t('scanHidden')}
          </button>
          <p class="note">{t('scanHiddenMeans')}</p>
        </>
      )}
      {why === 'no-key' && (
        <button type="button" onClick={() => actions.openOptions('source-urlscan')}>
          {t('enterKey', { source: 'urlscan.io' })}
        </button>
      )}
    </>
  );
}

function Job({ scan, actions, now }: Omit<Props, 'check'> & { scan: Scan }) {
  const { finishedAt, problem, quota, result, state, visibility, effectiveVisibility } = scan;
  const wider = effectiveVisibility && isWider(effectiveVisibility, visibility);
  return (
    <>
      {state !== 'done' && state !== 'failed' && <Progress scan={scan} now={now} />}
      {problem && <ScanFailure problem={problem} actions={actions} now={now} />}
      {result && <ScanFindings scan={scan} result={result} now={now} />}
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
        {quota && (
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
    </>
  );
}

function Progress({ scan, now }: { scan: Scan; now: number }) {
  const { beginAt } = scan;
  if (scan.state === 'queued' && beginAt !== undefined && beginAt > now) {
    return <p data-part="turn">{t('scanWaits', { time: clock(beginAt, now) })}</p>;
  }
  const since = scan.submittedAt ?? scan.createdAt;
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <div class="progress">
      <progress aria-label={t('scan')} />
      <p>{word('scanState', scan.state, { seconds })}</p>
    </div>
  );
}

/** The page of a scan. Who has this address can read a private scan, so it is only ever a link. */
export function scanPage(uuid: string): string {
  return `https://urlscan.io/result/${encodeURIComponent(uuid)}/`;
}
