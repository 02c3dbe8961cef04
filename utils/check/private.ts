import browser from 'webextension-polyfill';
import { sleep } from '../platform/sleep.ts';
import { forgetPrivate } from '../storage/memory.ts';
import { tellForgotten } from './records.ts';

/** A change that was half written when the window closed has arrived by then. */
const settledMs = 1_000;

/** Forgets everything that began in a private window, once no private window is open any more. */
export async function forgetPrivateUnlessOpen(): Promise<void> {
  if (await isAnyOpen()) return;
  const isGone = await forgetPrivate();
  if (isGone) tellForgotten();
  await sleep(settledMs);
  if (!(await isAnyOpen())) await forgetPrivate();
}

/** Where the browser does not say, one may be open. */
async function isAnyOpen(): Promise<boolean> {
  const windows = await browser.windows.getAll().catch(() => null);
  return windows === null || windows.some(window => window.incognito);
}
