import { build } from '../tools/build.ts';

/** Builds for production what the tests then drive. */
export async function setup(): Promise<void> {
  await build('chrome');
  await build('firefox');
}
