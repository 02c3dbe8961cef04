import { disarmResume } from '../platform/alarms.ts';
import { advance } from './advance.ts';
import { goOnWithClicks, isTakingUp } from './clicks.ts';
import { forgetOldChecks } from './history.ts';
import { resumePictures } from './picturing.ts';
import { unfinishedChecks } from './records.ts';

/**
 * Goes on with everything that is under way in the records. Called whenever the background starts
 * or the alarm rings; a check whose work already goes on in this process is left alone.
 */
export async function resumeAll(): Promise<void> {
  await goOnWithClicks();
  await decideAnew();
  const left = (await unfinishedChecks()).filter(check => check.stage !== 'asking');
  if (left.length === 0 && !isTakingUp()) {
    await disarmResume();
    // On a disk that cannot be written there is nothing to forget.
    await forgetOldChecks().catch(() => {});
  }
  await resumePictures();
}

/** Decides everything that is under way once more, after a policy has come or changed. */
export async function decideAnew(): Promise<void> {
  const unfinished = await unfinishedChecks();
  // One that cannot go on stops no other, nor the forgetting of old ones.
  await Promise.allSettled(unfinished.map(check => advance(check.id)));
}
