import { useState } from 'preact/hooks';
import { t } from '../utils/platform/i18n.ts';
import type { ScanResult } from '../utils/scan/types.ts';
import { useScreenshot } from './useScreenshot.ts';

interface Props {
  readonly scan: string;
  readonly result: ScanResult;
  /** Whether a picture that is still waited for does not come any more. */
  readonly isLate: boolean;
  /** Whether it is blurred until somebody wants to see it. */
  readonly veiled: boolean;
  readonly isLarge: boolean;
  readonly setLarge: (large: boolean) => void;
}

/** The scan's picture of the page; a click makes it large, and nothing on it can be clicked through. */
export function Screenshot({ scan, result, isLate, veiled, isLarge, setLarge }: Props) {
  const [isSeen, setSeen] = useState(false);
  const { screenshot: state, pictureLost, title } = result;
  const address = useScreenshot(scan, state);
  const isLost = pictureLost || address === 'gone' || (state === 'waiting' && isLate);
  if (isLost) return <p>{t('screenshotNotKept')}</p>;
  if (state === 'none') return <p>{t('screenshotNone')}</p>;
  if (!address) return <p>{state === 'waiting' && t('screenshotWaiting')}</p>;
  const isVeiled = veiled && !isSeen;
  return (
    <figure class="screenshot">
      <button
        type="button"
        data-action="enlarge"
        data-veiled={isVeiled}
        aria-expanded={isLarge}
        onClick={() => {
          setSeen(true);
          setLarge(!isLarge);
        }}
      >
        <img src={address} alt={title ? t('screenshotOf', { title }) : t('screenshot')} />
        <span>{isLarge ? t('pictureSmall') : t(isVeiled ? 'pictureVeiled' : 'pictureLarge')}</span>
      </button>
      {isLarge && <figcaption>{t('screenshotCaption')}</figcaption>}
    </figure>
  );
}
