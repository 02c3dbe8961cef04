import browser from 'webextension-polyfill';
import { welcome } from '../../utils/check/welcome.ts';

/** Shows a person who has just installed the extension how it is used. */
export function registerWelcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
}
