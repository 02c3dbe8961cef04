import browser from 'webextension-polyfill';
import { makeRoom } from './room.ts';

/** What even the browser's session storage did not take: it is there for this process only. */
const here = new Map<string, unknown>();
/** The keys of it that were really refused; the others are just being written. */
const refused = new Set<string>();

/** So many things give way to a new one before it is kept in this process only. */
const mostVictims = 30;

/**
 * Keeps a value for as long as the browser runs, where all our pages find it; where that fails, for
 * as long as this process does. Never throws.
 */
export async function remember(key: string, value: unknown): Promise<void> {
  // Set at once, so that whoever reads meanwhile finds the newest.
  here.set(key, value);
  for (let victims = 0; ; victims += 1) {
    const refusal = await refusalOf(key, value);
    if (refusal === null) {
      refused.delete(key);
      if (here.get(key) === value) here.delete(key);
      return;
    }
    // Anything but a lack of room does not go away by making some.
    if (/quota/i.test(refusal) && victims < mostVictims && (await makeRoom(key))) continue;
    refused.add(key);
    return;
  }
}

/** Keeps a value in the browser's memory if there is room for it; false where there is none. */
export async function rememberIfItFits(key: string, value: unknown): Promise<boolean> {
  return (await refusalOf(key, value)) === null;
}

/** A value that is kept in memory; undefined where there is none. */
export async function recall(key: string): Promise<unknown> {
  if (here.has(key)) return here.get(key);
  const found = await browser.storage.session.get(key).catch(() => null);
  return found?.[key];
}

/** Everything in memory whose key begins so. */
export async function recallAll(prefix: string): Promise<Map<string, unknown>> {
  const everything = await browser.storage.session.get(null).catch(() => ({}));
  const found = [...Object.entries(everything), ...here];
  return new Map(found.filter(([key]) => key.startsWith(prefix)));
}

/** Whether a value is kept in this process only, so that pages must ask for it. */
export function isHere(key: string): boolean {
  return refused.has(key);
}

/** Forgets values that are kept in memory. */
export async function forget(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    here.delete(key);
    refused.delete(key);
  }
  await browser.storage.session.remove([...keys]).catch(() => {});
}

/** Forgets everything of private windows: their records have it in their ids. Whether there was any. */
export async function forgetPrivate(): Promise<boolean> {
  const keys = [...(await recallAll('')).keys()].filter(key => / private(?:-|$)/.test(key));
  if (keys.length > 0) await forget(...keys);
  return keys.length > 0;
}

async function refusalOf(key: string, value: unknown): Promise<string | null> {
  try {
    await browser.storage.session.set({ [key]: value });
    return null;
  } catch (error) {
    return String(error);
  }
}
