import type { Check } from '../utils/check/types.ts';
import { t } from '../utils/platform/i18n.ts';
import { isWider } from '../utils/policy/visibility.ts';
import { Icon } from './Icon.tsx';
import { scanPage } from './ScanPart.tsx';
import { WebLink } from './WebLink.tsx';
import { word } from './words.ts';

/** Loud: the service shows a scan to more people than it was told to. */
export function Alarm({ check }: { check: Check }) {
  const { scan } = check;
  if (scan.state === 'none' || !scan.effectiveVisibility) return null;
  const { visibility: asked, effectiveVisibility: made, uuid } = scan;
  if (!isWider(made, asked)) return null;
  const values = {
    asked: word('visibility', asked) ?? asked,
    made: word('visibility', made) ?? made,
  };
  return (
    <section class="alarm" data-part="alarm" role="alert">
      <Icon name="shield" size={28} />
      <div>
        <h2>{t('alarm', values)}</h2>
        <p>{word('alarmMeans', made)}</p>
        <p>{t('alarmAdvice')}</p>
        {uuid && <WebLink href={scanPage(uuid)}>{t('alarmOpen')}</WebLink>}
      </div>
    </section>
  );
}
