import { forget, recall, remember } from '../storage/memory.ts';
import type { Check } from './types.ts';

/**
 * Address, below the extension's own, of the page that shows this check. That of a private one holds
 * a token that works once: what a history or a restored session keeps of it leads nowhere.
 */
export async function pageFor({ id, private: isPrivate }: Check): Promise<string> {
  if (!isPrivate) return `popup.html?check=${encodeURIComponent(id)}`;
  const token = crypto.randomUUID();
  await remember(keyOf(token), id);
  return `popup.html?open=${token}`;
}

/** The check that a token stands for; null where it was used before or never given. */
export async function redeem(token: string): Promise<string | null> {
  const key = keyOf(token);
  const id = await recall(key);
  await forget(key);
  return typeof id === 'string' ? id : null;
}

function keyOf(token: string): string {
  return `open ${token}`;
}
