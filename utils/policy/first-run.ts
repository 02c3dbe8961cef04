import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { sleep } from '../platform/sleep.ts';
import { watchManaged } from './managed.ts';

/** Whether the one wait of this profile's life is over. */
const awaited = storage.defineItem<boolean>('local:policyAwaited', {
  fallback: false,
  version: 1,
  migrations: {},
});

/** Where an administrator installed the extension, a policy is likely and worth waiting for longer. */
const limitMs = { usual: 3_000, byAdministrator: 15_000 };

/** What the wait needs of the browser; a test brings its own. */
export interface WaitDeps {
  /** Whether managed values are there; `none` where the browser says at once that there are none. */
  look(): Promise<'here' | 'not-yet' | 'none'>;
  watch(listener: () => void): () => void;
  isByAdministrator(): Promise<boolean>;
  sleep(ms: number): Promise<void>;
}

const real: WaitDeps = {
  look: () =>
    browser.storage.managed.get(null).then(
      values => (Object.keys(values).length > 0 ? 'here' : 'not-yet'),
      // Firefox rejects where there is no policy, and has read it before we run where there is one.
      () => 'none',
    ),
  watch: watchManaged,
  // Needs no permission, but is not there in every browser.
  isByAdministrator: async () =>
    (await browser.management?.getSelf?.().catch(() => null))?.installType === 'admin',
  sleep,
};

let waiting: Promise<void> | undefined;

/**
 * Resolves when a request may be decided on. Chromium delivers managed values seconds after a fresh
 * profile's first start; until they are there, or did not come in time, what a policy forbids is not
 * known. Later starts have the last known policy and never wait.
 */
export function untilPolicyKnown(): Promise<void> {
  waiting ??= waitOnce(real);
  return waiting;
}

/** The wait itself; it is remembered as over when it ends, however it does. */
export async function waitOnce({ look, watch, isByAdministrator, sleep }: WaitDeps): Promise<void> {
  if (await awaited.getValue()) return;
  let stop = () => {};
  const changed = new Promise<void>(resolve => {
    stop = watch(resolve);
  });
  const found = look().then(seen => (seen === 'not-yet' ? changed : undefined));
  const tooLong = isByAdministrator()
    .catch(() => false)
    .then(byAdministrator => sleep(byAdministrator ? limitMs.byAdministrator : limitMs.usual));
  await Promise.race([found, changed, tooLong]);
  stop();
  // Where it cannot be remembered, the next start waits once more.
  await awaited.setValue(true).catch(() => {});
}
