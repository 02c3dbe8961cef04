import { armResume, disarmResume } from '../platform/alarms.ts';
import { advance } from './advance.ts';
import { goOnWithClicks, isTakingUp } from './clicks.ts';
import { forgetOldChecks } from './history.ts';
import { resumePictures } from './picturing.ts';
import { unfinishedChecks } from './records.ts';

/**
 * Goes on with everything that is under way in the records, and drops what is past its time. Called
 * whenever the background starts or the alarm rings; a check whose work already goes on in this
 * process is left alone.
 */
export async function resumeAll(): Promise<void> {
  await goOnWithClicks();
  await decideAnew();
  // Only now: what was left behind for days and goes on is none of the old ones.
  await forgetOldChecks();
  if (!(await isAnythingUnderWay())) {
    await disarmResume();
    // What began in that moment had ordered the wake-up that is gone now.
    if (await isAnythingUnderWay()) await armResume();
  }
  await resumePictures();
}

async function isAnythingUnderWay(): Promise<boolean> {
  const left = (await unfinishedChecks()).filter(check => check.stage !== 'asking');
  return left.length > 0 || isTakingUp();
}

/**
 * Decides everything that is under way once more, after a policy has come or changed. One check that
 * fails stops no other.
 */
export async function decideAnew(): Promise<void> {
  const unfinished = await unfinishedChecks();
  await Promise.allSettled(unfinished.map(check => advance(check.id)));
}
