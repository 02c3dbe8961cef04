import browser from 'webextension-polyfill';
import { storage } from 'wxt/utils/storage';
import { parsePolicy } from './parse.ts';
import type { Policy } from './schema.ts';
import type { PolicyState } from './types.ts';

/** The last policy that arrived, as it arrived. Kept apart from the settings so that nothing merges them. */
const lastKnown = storage.defineItem<Record<string, unknown> | null>('local:lastPolicy', {
  fallback: null,
  version: 1,
  migrations: {},
});

/**
 * The policy in force. Managed values can come seconds after start, be missing for a start, or be
 * broken: what cannot be understood is read as strictly as it could be meant, and where that would
 * do harm the last known good value stays. To lift a lock an administrator delivers a policy
 * without it; an absent policy lifts nothing.
 */
export async function readPolicy(knownSources: readonly string[]): Promise<PolicyState> {
  const [raw, kept] = await Promise.all([readManaged(), lastKnown.getValue()]);
  const last = parsePolicy(kept ?? {}, knownSources).policy;
  if (!raw || Object.keys(raw).length === 0) {
    return kept
      ? { policy: last, problems: [{ code: 'missing', path: '' }], freshness: 'last-known' }
      : { policy: {}, problems: [], freshness: 'none' };
  }
  const { policy, problems, broken } = parsePolicy(raw, knownSources);
  const inForce = rescue(policy, last, broken);
  await remember(inForce, kept);
  return { policy: inForce, problems, freshness: 'current' };
}

/** Calls `listener` when managed values change while the browser runs (Chromium; Firefox reads at start). */
export function watchManaged(listener: () => void): () => void {
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Puts the last known good value in the place of each broken one; `defaults` lock nothing and stay as they are. */
function rescue(policy: Policy, last: Policy, broken: readonly string[]): Policy {
  const kept = Object.entries(last).filter(([key]) => broken.includes(key));
  return { ...policy, ...Object.fromEntries(kept) };
}

/** Null where there is no policy at all: Firefox rejects then, Chromium answers an empty object. */
async function readManaged(): Promise<Record<string, unknown> | null> {
  return browser.storage.managed.get(null).catch(() => null);
}

async function remember(policy: Policy, kept: unknown): Promise<void> {
  if (JSON.stringify(policy) !== JSON.stringify(kept)) await lastKnown.setValue({ ...policy });
}
