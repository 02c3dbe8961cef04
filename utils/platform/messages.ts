import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(64));

/** Everything a page may ask of the background. Parsed there: a message is data from outside. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  /** Begin a check of a text that holds one or more links. */
  z.object({
    kind: z.literal('start'),
    text: z.string().check(z.maxLength(2_000_000)),
    origin: z.enum(['popup', 'page']),
  }),
  /** Pick one of several links. */
  z.object({ kind: z.literal('choose'), check: id, url: z.string() }),
  /** Answer the guard's question. */
  z.object({
    kind: z.literal('answer'),
    check: id,
    answer: z.enum(['redacted', 'as-is', 'host-only', 'cancel']),
  }),
  /** Submit to urlscan.io now; `again` also where a scan of the target exists. */
  z.object({
    kind: z.literal('scan'),
    check: id,
    again: z.boolean(),
    as: z.optional(z.enum(['phone'])),
  }),
  /** Ask all sources, or one, again, past the cache. */
  z.object({ kind: z.literal('ask-again'), check: id, source: z.optional(id) }),
  /** Have the organization's own platform look into the link. Nothing but a click sends this. */
  z.object({ kind: z.literal('analyze'), check: id, source: id }),
  /** Ask again what the browser allows by now. */
  z.object({ kind: z.literal('permitted'), check: id }),
  /** Ask with a host name that may have been made for one person. Nothing but a click sends this. */
  z.object({ kind: z.literal('ask-full-name'), check: id }),
  /** Ask the context sources too. */
  z.object({ kind: z.literal('more'), check: id }),
  /** Report the link to Netcraft in the name of this address, which is not kept. */
  z.object({ kind: z.literal('report'), check: id, email: z.email().check(z.maxLength(254)) }),
  /** The popup showed a finished check. */
  z.object({ kind: z.literal('seen'), check: id }),
  /** Try a key before it is saved. Answers an Outcome: a finding means that the key works. */
  z.object({
    kind: z.literal('test-key'),
    source: id,
    key: z.string(),
    base: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('clear'), what: z.enum(['history', 'cache', 'everything']) }),
]);
export type PageRequest = z.infer<typeof pageRequestSchema>;

/** What the background announces to whoever listens; an empty id says that checks were forgotten. */
const announcementSchema = z.object({ kind: z.literal('changed'), check: id });
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
export async function announce(check: string): Promise<void> {
  await browser.runtime
    .sendMessage({ kind: 'changed', check } satisfies Announcement)
    .catch(() => {});
}

/** Calls `listener` on every announcement until the returned function is called. */
export function onAnnouncement(listener: (check: string) => void): () => void {
  const receive = (message: unknown) => {
    const parsed = announcementSchema.safeParse(message);
    if (parsed.success) listener(parsed.data.check);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
