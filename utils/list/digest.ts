import type { ListName } from './names.ts';

/** 128 bits: no two names of any list ever meet by chance, and a line stays short. */
const digits = 32;

/** What stands in the list for a name: the first 32 hex digits of SHA-256 over `<form>:<text>` in UTF-8. */
export async function digestOf({ form, text }: ListName): Promise<string> {
  return (await sha256Of(new TextEncoder().encode(`${form}:${text}`))).slice(0, digits);
}

/** SHA-256 of some bytes in hex: what the index of a parted list says of each part. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, it => it.toString(16).padStart(2, '0')).join('');
}
