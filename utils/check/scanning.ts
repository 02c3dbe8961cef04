import type { Clearance } from '../guard/clearance.ts';
import { armResume } from '../platform/alarms.ts';
import { hasOrigins } from '../platform/permissions.ts';
import { sleep } from '../platform/sleep.ts';
import { hasGateway } from '../policy/keys.ts';
import { services } from '../policy/services.ts';
import type { EffectiveSettings } from '../policy/types.ts';
import type { Access } from '../scan/client.ts';
import { atGateway } from '../scan/gateway.ts';
import { interrupted, newScan, pauseBefore, pollScan, submitScan } from '../scan/job.ts';
import { forgetScan, reusableScan, scans } from '../scan/records.ts';
import { hasFound } from '../scan/seen.ts';
import type { Scan } from '../scan/types.ts';
import { newId } from '../storage/collection.ts';
import { accessFor } from './access.ts';
import { assess } from './assess.ts';
import { readCloser } from './closer.ts';
import { fetchPicture } from './picturing.ts';
import { readCheck, unfinishedChecks, updateCheck } from './records.ts';
import { reasonAgainst, type ScanWish, wishFor } from './scan-wish.ts';
import { submitInTurn } from './submission.ts';
import type { Check } from './types.ts';

/** Scans this process is working on. What is under way in the records but not here was interrupted. */
const running = new Map<string, Promise<void>>();
/** Decisions about one URL, one after the other, so that two checks at once make one scan. */
const deciding = new Map<string, Promise<unknown>>();

/** Reuses, begins or goes on with the scan of a check, and follows it to its end. */
export async function ensureScan(
  check: Check,
  clearance: Clearance,
  effective: EffectiveSettings,
  asked: ScanWish,
): Promise<void> {
  const wish = wishFor(check, asked);
  const why = reasonAgainst(check, clearance, effective, wish);
  if (why) {
    await updateCheck(check.id, it => assess({ ...it, scan: { state: 'none', why } }));
    return;
  }
  const scan = await oneAtATime(clearance.target.url, () =>
    findScan(check, clearance, effective, honored(wish, check)),
  );
  if (!scan) {
    const none = { state: 'none', why: 'on-request' } as const;
    await updateCheck(check.id, it => assess({ ...it, scan: none }));
    return;
  }
  await updateCheck(check.id, it => assess({ ...it, scan }));
  await follow(scan, check, clearance, effective);
}

/** A second look takes the place of one that saw nothing, never of one that found something. */
function honored(wish: ScanWish, { scan }: Check): ScanWish {
  const found = scan.state === 'done' && scan.result && hasFound(scan.result);
  return wish === 'as-phone' && found ? 'if-automatic' : wish;
}

async function findScan(
  check: Check,
  clearance: Clearance,
  effective: EffectiveSettings,
  wish: ScanWish,
): Promise<Scan | null> {
  const { url } = clearance.target;
  // A check that already has its scan goes on with it, whatever came later.
  const own = check.scan.state === 'none' ? null : await scans.read(check.scan.id);
  if (own && (wish === 'if-automatic' || (wish === 'requested' && mayHaveLeft(own)))) return own;
  const as = wish === 'as-phone' ? 'phone' : undefined;
  const known = wish === 'again' ? null : await reusableScan(url, check.private, Date.now(), as);
  if (known) return known;
  const isAutomatic = effective.scan.value === 'automatic' && !check.place;
  if (wish === 'if-automatic' && !isAutomatic) return null;
  const scan = newScan(
    {
      id: newId(check.private),
      url,
      visibility: effective.visibility.value,
      private: check.private,
      ...(as ? { as } : {}),
      ...(as && effective.rules.scanCountry ? { country: effective.rules.scanCountry } : {}),
    },
    Date.now(),
  );
  await scans.write(scan);
  if (await readCheck(check.id)) return scan;
  await forgetScan(scan.id);
  return null;
}

/** A first click that comes late, after a death or twice, sends nothing that may have been sent: `again` does. */
function mayHaveLeft({ problem }: Scan): boolean {
  return problem?.code !== 'not-permitted';
}

/** Works on a scan until it is done or failed; joins whoever already does. */
function follow(
  scan: Scan,
  check: Check,
  clearance: Clearance,
  effective: EffectiveSettings,
): Promise<void> {
  const joined = running.get(scan.id);
  if (joined) return joined;
  const work = drive(scan, check, clearance, effective).finally(() => running.delete(scan.id));
  running.set(scan.id, work);
  return work;
}

async function drive(
  first: Scan,
  check: Check,
  clearance: Clearance,
  effective: EffectiveSettings,
): Promise<void> {
  const access = accessFor(first, check, effective);
  // Null once it was forgotten: then nobody wants it submitted, read or kept.
  let scan: Scan | null = first;
  if (scan.state === 'submitting') scan = await save(interrupted(scan, Date.now()));
  if (scan?.state === 'queued') {
    const { origin } = new URL(access.base ?? services.urlscan.origin);
    if (!hasGateway(effective.sources.urlscan) && !(await hasOrigins([origin]))) {
      await save({ ...scan, state: 'failed', problem: { code: 'not-permitted' } });
      return;
    }
    const submit = async (it: Scan) =>
      heard(await submitScan(it, clearance, accessFor(it, check, effective)), access, origin);
    scan = await submitInTurn(scan, { save, submit, isWanted });
  }
  while (scan?.state === 'running') {
    await sleep(pauseBefore(scan, Date.now()));
    if (!(await scans.read(scan.id))) return;
    await armResume();
    scan = await save(await pollScan(scan, access));
  }
  // Of one that stands for a new one everything is read already.
  if (scan?.state === 'done' && first.state !== 'done')
    scan = await save(await readCloser(scan, check.id, access, effective));
  if (scan) void fetchPicture(scan, access);
}

/** A locked address was tried without the browser's permission: where it was not heard, that is what it lacks. */
async function heard(scan: Scan, access: Access, origin: string): Promise<Scan> {
  if (scan.problem?.code !== 'offline' || (await hasOrigins([origin]))) return scan;
  return { ...scan, problem: { code: 'not-permitted', ...atGateway(access, 'unheard') } };
}

/** Writes a scan and shows it in every unfinished check that has it; null where it was forgotten. */
async function save(scan: Scan): Promise<Scan | null> {
  if (!(await scans.update(scan.id, () => scan))) {
    // Its picture may have come after that.
    await forgetScan(scan.id);
    return null;
  }
  for (const check of await unfinishedShowing(scan.id)) {
    await updateCheck(check.id, it => assess({ ...it, scan }));
  }
  return scan;
}

async function isWanted(id: string): Promise<boolean> {
  return (await unfinishedShowing(id)).length > 0;
}

async function unfinishedShowing(id: string): Promise<Check[]> {
  const unfinished = await unfinishedChecks();
  return unfinished.filter(({ scan }) => scan.state !== 'none' && scan.id === id);
}

function oneAtATime<T>(url: string, work: () => Promise<T>): Promise<T> {
  const mine = (deciding.get(url) ?? Promise.resolve()).then(work);
  const settled = mine.catch(() => {});
  deciding.set(url, settled);
  void settled.then(() => {
    if (deciding.get(url) === settled) deciding.delete(url);
  });
  return mine;
}
