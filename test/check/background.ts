import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../utils/policy/schema.ts';
import { simulatedFetch } from '../simulator/fetch.ts';
import { createState } from '../simulator/state.ts';

/**
 * A browser and a network for one test: storage and alarms in memory, every service played in
 * process by the simulator, and a log of what went out.
 */
export async function startBackground(settings: Settings = {}) {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const simulator = createState();
  vi.stubGlobal('fetch', simulatedFetch(simulator));
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(true);
  vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ incognito: false } as never);
  vi.spyOn(browser.storage.managed, 'get').mockResolvedValue({});
  // The wait for a policy at the very first start has a test of its own.
  await browser.storage.local.set({ settings, policyAwaited: true });
  return { simulator, ...(await wake()) };
}

/** A freshly started background: nothing in its memory, everything in the records. */
export async function wake() {
  vi.resetModules();
  const [{ advance }, { begin }, { resumeAll }, { handle }, records, { db }, clicks] =
    await Promise.all([
      import('../../utils/check/advance.ts'),
      import('../../utils/check/begin.ts'),
      import('../../utils/check/resume.ts'),
      import('../../utils/check/requests.ts'),
      import('../../utils/check/records.ts'),
      import('../../utils/storage/db.ts'),
      import('../../utils/check/clicks.ts'),
    ]);
  return { advance, begin, resumeAll, handle, records, db, ...clicks };
}

/** Lets `ms` pass on the fake clock, and the real database keep up with it. */
export async function pass(ms: number): Promise<void> {
  const stepMs = 500;
  for (let passed = 0; passed < ms; passed += stepMs) {
    for (let turn = 0; turn < 25; turn++) await new Promise(resolve => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(stepMs);
  }
  for (let turn = 0; turn < 200; turn++) await new Promise(resolve => setImmediate(resolve));
}
