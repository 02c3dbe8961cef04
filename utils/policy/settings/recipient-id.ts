import type { RecipientRule } from './recipients.ts';

/** What a recipient is known by in the outbox: nothing of its key, nor of an address that may be one. */
export function recipientId({ kind, name, url }: RecipientRule): string {
  return `${kind} ${new URL(url).host} ${name}`;
}
