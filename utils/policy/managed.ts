import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { type PolicyRecord, parseRecord } from './record.ts';
import { settlePolicy } from './settle.ts';
import type { PolicyState } from './types.ts';

/** What was last in force. Its first shape was the policy alone; record.ts reads both. */
const lastPolicy = storage.defineItem<unknown>('local:lastPolicy', {
  fallback: null,
  version: 1,
  migrations: {},
});

/**
 * The policy in force. Managed values can come seconds after start, be missing for a start, or be
 * broken; settle.ts says what counts then.
 */
export async function readPolicy(
  knownSources: readonly string[],
  now = Date.now(),
): Promise<PolicyState> {
  const [raw, stored] = await Promise.all([readManaged(), lastPolicy.getValue()]);
  const { state, record } = settlePolicy(raw, parseRecord(stored), knownSources, now);
  // On a full disk the policy holds all the same.
  await remember(record, stored).catch(() => {});
  return state;
}

/** Calls `listener` when managed values change while the browser runs (Chromium; Firefox reads at start). */
export function watchManaged(listener: () => void): () => void {
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Null where there is no policy at all: Firefox rejects then, Chromium answers an empty object. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  return browser.storage.managed.get(null).catch(() => null);
}

async function remember(record: PolicyRecord | null, stored: unknown): Promise<void> {
  if (JSON.stringify(record) !== JSON.stringify(stored ?? null)) await lastPolicy.setValue(record);
}
