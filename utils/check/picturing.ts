import { armResume } from '../platform/alarms.ts';
import { isKeyed } from '../policy/keys.ts';
import { services } from '../policy/services.ts';
import { type Access, fetchScreenshot } from '../scan/client.ts';
import { keepScreenshot } from '../scan/pictures.ts';
import { scans } from '../scan/records.ts';
import type { Scan, ScanResult } from '../scan/types.ts';
import { accessFor } from './access.ts';
import { checksShowing, latestWithPrivate, updateCheck } from './records.ts';
import { readDecisive } from './waiting.ts';

/** One more for a background that was stopped in the middle; a picture is worth no third download. */
const mostTries = 2;
/** Who looks for a picture looks at one of the last checks. */
const lookedAt = 10;

const underWay = new Map<string, Promise<void>>();

/**
 * Fetches the picture of a scan that is done, where it has none yet. Nobody waits for it: a picture
 * that does not come, or that cannot be kept, costs nothing but itself. Never throws.
 */
export function fetchPicture(scan: Scan, access: Access): Promise<void> {
  if (!isMissing(scan)) return Promise.resolve();
  const joined = underWay.get(scan.id);
  if (joined) return joined;
  const work = fetchAndKeep(scan, access)
    .catch(() => {})
    .finally(() => underWay.delete(scan.id));
  underWay.set(scan.id, work);
  return work;
}

/** Goes on with pictures that a stopped background was fetching. */
export async function resumePictures(): Promise<void> {
  const open = (await latestWithPrivate(lookedAt)).filter(
    ({ scan }) => scan.state !== 'none' && isMissing(scan),
  );
  if (open.length === 0) return;
  const effective = await readDecisive();
  const isClosed =
    effective.sources.urlscan?.forbidden || !isKeyed(effective.sources, services.urlscan.id);
  for (const check of open) {
    const scan = check.scan.state === 'none' ? null : await scans.read(check.scan.id);
    if (!scan) continue;
    if (isClosed) await show(scan.id, { screenshot: 'none' });
    else void fetchPicture(scan, accessFor(scan, check, effective));
  }
}

function isMissing({ state, result }: Scan): boolean {
  return state === 'done' && result?.screenshot === 'waiting';
}

async function fetchAndKeep({ id, uuid = '' }: Scan, access: Access): Promise<void> {
  await armResume();
  let tries = 0;
  // Written before the request leaves: whoever finds it later knows how often it was tried.
  await scans.update(id, it => {
    tries = (it.pictureTries ?? 0) + 1;
    return { ...it, pictureTries: tries };
  });
  if (tries > mostTries) return show(id, lost);
  const picture = tries > 0 ? await fetchScreenshot(uuid, access) : null;
  // Forgotten meanwhile: its picture is nobody's.
  if (!(await scans.read(id))) return;
  if (!picture) return show(id, { screenshot: 'none' });
  await show(id, (await keepScreenshot(id, picture)) ? { screenshot: 'stored' } : lost);
}

type Outcome = Pick<ScanResult, 'screenshot' | 'pictureLost'>;
const lost: Outcome = { screenshot: 'none', pictureLost: true };

/** Writes what became of a picture to the scan, and to every check that shows it. */
async function show(scanId: string, outcome: Outcome): Promise<void> {
  const after = (scan: Scan): Scan =>
    scan.result ? { ...scan, result: { ...scan.result, ...outcome } } : scan;
  await scans.update(scanId, after);
  for (const id of await checksShowing(scanId)) {
    await updateCheck(id, check =>
      check.scan.state !== 'none' && check.scan.id === scanId
        ? { ...check, scan: after(check.scan) }
        : check,
    );
  }
}
