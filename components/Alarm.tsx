import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isWider } from '../utils/policy/visibility.ts';
import { Contact } from './Contact.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { scanPage } from './scan-page.ts';
import { WebLink } from './WebLink.tsx';
import { word } from './words.ts';

/** Whether the service shows a scan to more people than it was told to. */
export function isExposed({ scan }: Check): boolean {
  if (scan.state === 'none' || !scan.effectiveVisibility) return false;
  return isWider(scan.effectiveVisibility, scan.visibility);
}

/** Loud: the service shows a scan to more people than it was told to. */
export function Alarm({ check }: { check: Check }) {
  const { scan } = check;
  if (!isExposed(check) || scan.state === 'none' || !scan.effectiveVisibility) return null;
  const { visibility: asked, effectiveVisibility: made, uuid } = scan;
  const values = {
    asked: word('visibility', asked) ?? asked,
    made: word('visibility', made) ?? made,
  };
  return (
    <NoticeLine part="alarm" tone="malicious" loud text={t('alarm', values)}>
      <p>{word('alarmMeans', made)}</p>
      <p>{t('alarmAdvice')}</p>
      <Contact />
      {uuid && <WebLink href={scanPage(uuid)}>{t('alarmOpen')}</WebLink>}
    </NoticeLine>
  );
}
