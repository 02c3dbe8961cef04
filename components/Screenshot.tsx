import { t } from '../utils/platform/i18n.ts';
import type { ScanResult } from '../utils/scan/types.ts';
import { useScreenshot } from './useScreenshot.ts';

interface Props {
  readonly scan: string;
  readonly result: ScanResult;
  /** Whether a picture that is still waited for does not come any more. */
  readonly isLate: boolean;
}

/** The scan's picture of the page; it can only be looked at, not clicked through. */
export function Screenshot({ scan, result, isLate }: Props) {
  const { screenshot: state, pictureLost, title } = result;
  const address = useScreenshot(scan, state);
  const isLost = pictureLost || address === 'gone' || (state === 'waiting' && isLate);
  if (isLost) return <p class="note">{t('screenshotNotKept')}</p>;
  if (state === 'none') return <p class="note">{t('screenshotNone')}</p>;
  if (!address)
    return <div class="screenshot empty">{state === 'waiting' && t('screenshotWaiting')}</div>;
  return (
    <figure class="screenshot">
      <img src={address} alt={title ? t('screenshotOf', { title }) : t('screenshot')} />
      <figcaption>{t('screenshotCaption')}</figcaption>
    </figure>
  );
}
