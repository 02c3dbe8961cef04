import { build } from '../tools/build.ts';

/** Builds for production what the tests then drive, unless `npm test` has just done so. */
export async function setup(): Promise<void> {
  if (process.env.SECOND_LOOK_BUILT) return;
  await build('chrome');
  await build('firefox');
}
