import { newId } from '../../storage/collection.ts';
import { forget, recall, remember } from '../../storage/memory.ts';
import type { ShownLink } from '../rich.ts';

/** What somebody gave elsewhere to have several of its links checked. */
export interface Handed {
  readonly text: string;
  readonly links: readonly ShownLink[];
  /** Whether nothing of it may reach the disk. */
  readonly private: boolean;
}

/** Keeps a text in the browser's memory for the page that reads it; the token works once. */
export async function handOver({ text, links, private: isPrivate }: Handed): Promise<string> {
  // The id of a private one goes with the last private window.
  const token = newId(isPrivate);
  const handed: Handed = { text, links, private: isPrivate };
  await remember(keyOf(token), handed);
  return token;
}

/** What a token stands for; null where it was used before or never given. */
export async function takeOver(token: string): Promise<Handed | null> {
  const key = keyOf(token);
  const handed = await recall(key);
  await forget(key);
  return (handed as Handed | undefined) ?? null;
}

function keyOf(token: string): string {
  return `list ${token}`;
}
