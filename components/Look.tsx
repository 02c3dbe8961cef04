import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { unseenKind } from '../utils/scan/seen.ts';
import type { Scan } from '../utils/scan/types.ts';
import type { CheckActions } from './actions.ts';
import { isBad } from './headline.ts';
import { Icon } from './Icon.tsx';
import { ScanRemedy, scanProblemWords } from './ScanFailure.tsx';
import { Screenshot } from './Screenshot.tsx';
import { clock } from './time.ts';
import { word } from './words.ts';

/** A picture comes within seconds; one whose background was stopped twice never does. */
const pictureMs = 300_000;

interface Props {
  readonly check: Check;
  readonly actions: CheckActions;
  readonly now: number;
  readonly isLarge: boolean;
  readonly setLarge: (large: boolean) => void;
}

/** The picture of the page, how far it is, or a quiet word on why there is none. */
export function Look({ check, actions, now, isLarge, setLarge }: Props) {
  const { scan, stage, verdict } = check;
  if (scan.state === 'none') {
    return stage === 'reading' ? null : <NoScan why={scan.why} actions={actions} />;
  }
  if (scan.state !== 'done' && scan.state !== 'failed') return <Progress scan={scan} now={now} />;
  const { finishedAt, problem, result } = scan;
  if (problem) {
    return (
      <>
        <p>{scanProblemWords(problem)}</p>
        <ScanRemedy problem={problem} actions={actions} />
      </>
    );
  }
  if (!result) return null;
  if (!result.loaded) return <p>{t('scanNotLoaded')}</p>;
  const unseen = unseenKind(result, scan.url);
  if (unseen && verdict.cap === 'unseen-page') {
    return (
      <>
        <p>{word('reason_scanUnseen', unseen)}</p>
        {scan.as !== 'phone' && <PhoneButton actions={actions} />}
      </>
    );
  }
  const isLate = now - (finishedAt ?? now) > pictureMs;
  const veiled = isBad(verdict);
  return <Screenshot scan={scan.id} {...{ result, isLate, veiled, isLarge, setLarge }} />;
}

function PhoneButton({ actions }: { actions: CheckActions }) {
  return (
    <>
      <button type="button" data-action="scan-phone" onClick={() => actions.scan(true, 'phone')}>
        {t('scanAsPhone')}
      </button>
      <p>{t('scanAsPhoneMeans')}</p>
    </>
  );
}

function NoScan({ why, actions }: { why: string; actions: CheckActions }) {
  const isHidden = why === 'hidden-destination';
  const canScan = why === 'on-request' || why === 'full-name' || isHidden;
  return (
    <>
      <p>{word('scanNone', why)}</p>
      {canScan && (
        <button type="button" data-action="scan" onClick={() => actions.scan(false)}>
          {isHidden ? t('scanHidden') : t('scanNow')}
        </button>
      )}
      {isHidden && <p>{t('scanHiddenMeans')}</p>}
      {why === 'no-key' && (
        <button type="button" class="plain" onClick={() => actions.openOptions('source-urlscan')}>
          {t('enterKey', { source: 'urlscan.io' })}
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
    <div class="coming">
      <Icon name="camera" size={28} />
      <p>{word('scanState', scan.state, { seconds })}</p>
    </div>
  );
}
