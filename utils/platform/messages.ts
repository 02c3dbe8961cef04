import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { PageRequest } from './requests.ts';

const id = z.string().check(z.maxLength(64));

/** What the background announces to whoever listens; an empty id says that checks were forgotten. */
const announcementSchema = z.object({
  kind: z.literal('changed'),
  check: id,
  /** Set where pages cannot read it themselves and must ask for it. */
  held: z.optional(z.boolean()),
});
type Announcement = z.infer<typeof announcementSchema>;

/** Answers of the background. `ok: false` carries a text key. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: string };

/** Sends a request to the background and unwraps its reply; throws where it was refused. */
export async function ask<T = undefined>(request: PageRequest): Promise<T> {
  const reply = (await browser.runtime.sendMessage(request)) as Reply<T> | undefined;
  if (reply?.ok) return reply.value;
  throw new Error(reply?.error ?? 'error_background');
}

/** Tells open pages that a check changed; nobody listening is no error. */
export async function announce(check: string, held = false): Promise<void> {
  const announcement: Announcement = { kind: 'changed', check, ...(held ? { held } : {}) };
  await browser.runtime.sendMessage(announcement).catch(() => {});
}

const lossSchema = z.object({ kind: z.literal('lost') });

/** Tells open pages that a click was lost. */
export async function announceLostClick(): Promise<void> {
  const loss: z.infer<typeof lossSchema> = { kind: 'lost' };
  await browser.runtime.sendMessage(loss).catch(() => {});
}

/** Calls `listener` whenever a click was lost until the returned function is called. */
export function onLostClick(listener: () => void): () => void {
  return onMessage(message => {
    if (lossSchema.safeParse(message).success) listener();
  });
}

/** Calls `listener` on every announcement until the returned function is called. */
export function onAnnouncement(listener: (check: string, held: boolean) => void): () => void {
  return onMessage(message => {
    const parsed = announcementSchema.safeParse(message);
    if (parsed.success) listener(parsed.data.check, parsed.data.held ?? false);
  });
}

function onMessage(hear: (message: unknown) => void): () => void {
  const receive = (message: unknown) => {
    hear(message);
    // Others answer; we only listen.
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
