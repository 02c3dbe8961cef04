import browser from 'webextension-polyfill';
import { forgetPrivateUnlessOpen } from '../../utils/check/private.ts';

/** What was checked in private windows goes with the last of them. */
export function registerPrivateWindows(): void {
  browser.windows.onRemoved.addListener(() => void forgetPrivateUnlessOpen());
  // It may have closed while we were stopped.
  void forgetPrivateUnlessOpen();
}
