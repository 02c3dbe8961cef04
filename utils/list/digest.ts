import type { ListName } from './names.ts';

/** 128 bits: no two names of any list ever meet by chance, and a line stays short. */
const digits = 32;

/** What stands in the list for a name: the first 32 hex digits of SHA-256 over `<form>:<text>` in UTF-8. */
export async function digestOf({ form, text }: ListName): Promise<string> {
  const bytes = new TextEncoder().encode(`${form}:${text}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, digits / 2), it => it.toString(16).padStart(2, '0')).join(
    '',
  );
}
