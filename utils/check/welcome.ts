import browser, { type Runtime } from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { untilPolicyKnown } from '../policy/first-run.ts';
import { readEffective } from './effective.ts';

/** Whether the page has opened by itself in this profile: it never does twice. */
const shown = storage.defineItem<boolean>('local:welcomeShown', {
  fallback: false,
  version: 1,
  migrations: {},
});

/** What the page waits for and asks before it opens; a test brings its own. */
export interface WelcomeDeps {
  untilPolicyKnown(): Promise<void>;
  /** Who installed it, in the browser's words; null where the browser does not tell. */
  installType(): Promise<string | null>;
  isAllowed(): Promise<boolean>;
  open(): Promise<unknown>;
}

const real: WelcomeDeps = {
  untilPolicyKnown,
  // Needs no permission, but is not there in every browser.
  installType: async () =>
    (await browser.management?.getSelf?.().catch(() => null))?.installType ?? null,
  isAllowed: async () => (await readEffective()).effective.rules.firstRunPage !== false,
  open: () => browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }),
};

/**
 * Opens the page of the first run, once, where a person installed the extension and the
 * organization allows it. Whatever cannot be found out, or remembered, keeps it closed; the options
 * lead to it all the same.
 */
export async function welcome(
  reason: Runtime.OnInstalledReason,
  { untilPolicyKnown, installType, isAllowed, open }: WelcomeDeps = real,
): Promise<void> {
  if (reason !== 'install') return;
  await untilPolicyKnown();
  try {
    const type = await installType();
    if (!type || type === 'admin' || !(await isAllowed()) || (await shown.getValue())) return;
    await shown.setValue(true);
    await open();
  } catch {
    // A page that nobody asked for is not worth an error.
  }
}
