import browser from 'webextension-polyfill';
import { askPermitted } from '../../utils/check/permitted.ts';
import { currentChecks } from '../../utils/check/records.ts';
import { reportPermitted } from '../../utils/check/reporting.ts';

/** Goes on after a permission even where its prompt closed the popup that asked, as in Firefox. */
export function registerPermissions(): void {
  browser.permissions.onAdded.addListener(({ origins }) => {
    if (origins?.length) void goOn();
  });
}

async function goOn(): Promise<void> {
  for (const check of await currentChecks()) void askPermitted(check.id);
  await reportPermitted();
}
