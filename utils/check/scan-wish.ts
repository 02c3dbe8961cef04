import { admits, type Clearance } from '../guard/clearance.ts';
import { isKeyed } from '../policy/keys.ts';
import { services } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import { capOfSignal } from '../signals/caps.ts';
import { isHidden } from './assess.ts';
import { isDecided } from './decided.ts';
import { isForOne } from './for-one.ts';
import { placesIn, subjectAt } from './subject.ts';
import type { Check } from './types.ts';

/**
 * Whether to scan: as the settings say, because the person ticked it in a list before anything was
 * known of it, because the person asked, again though a scan exists, or again as a phone.
 */
export type ScanWish = 'if-automatic' | 'ticked' | 'requested' | 'again' | 'as-phone';

type NoScan = Extract<Check['scan'], { state: 'none' }>['why'];

/** Why a check is not scanned under these settings; null where it may be. */
export function reasonAgainst(
  check: Check,
  clearance: Clearance,
  { scan, sources, rules }: EffectiveSettings,
  wish: ScanWish,
): NoScan | null {
  const settings = sources.urlscan;
  if (check.guard.state === 'asking') return 'asking';
  if (check.guard.state !== 'cleared') return 'not-cleared';
  if (settings?.forbidden || (rules.maxDisclosure && rules.maxDisclosure !== 'visit')) {
    return 'blocked-by-policy';
  }
  if (!admits(clearance, 'visit')) return 'not-cleared';
  // A genuine page shows nothing in a picture, and opening it may use the code or the app's wish up.
  const signals = placesIn(check).flatMap(place => subjectAt(check, place)?.signals ?? []);
  if (signals.some(({ id }) => capOfSignal(id) === 'sign-in-trap')) return 'sign-in-trap';
  if (isForOne(signals)) return 'made-for-one';
  if (scan.value === 'off' || !settings?.enabled.value) return 'turned-off';
  if (!isKeyed(sources, services.urlscan.id)) return 'no-key';
  const isTicked = wish === 'ticked';
  if ((wish !== 'if-automatic' && !isTicked) || check.scan.state !== 'none') return null;
  if (!isTicked && isDecided(check)) return 'on-request';
  // Opening it tells its sender that somebody clicked: only the person may decide that.
  if (isHidden(check)) return 'hidden-destination';
  const wouldScan = isTicked || (scan.value === 'automatic' && !check.place);
  return wouldScan && check.held?.length ? 'full-name' : null;
}

/** The wish with what the record says: of a list only what was ticked is scanned by itself, and once. */
export function wishFor({ place, scan }: Check, wish: ScanWish): ScanWish {
  return wish === 'if-automatic' && place?.ticked && scan.state === 'none' ? 'ticked' : wish;
}
