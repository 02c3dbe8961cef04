const mostAts = 20;
const mailbox = /^[a-z0-9._%+-]$/;
const domain = /^[a-z0-9.-]$/;
const base64 = /^[A-Za-z0-9+_-]+$/;
const address = /^[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}$/;

/** The first e-mail address in a lower-case text, or null. */
export function findRecipient(text: string): string | null {
  let at = text.indexOf('@');
  for (let tries = 0; at >= 0 && tries < mostAts; tries += 1) {
    let start = at;
    while (start > 0 && at - start < 64 && mailbox.test(text[start - 1] ?? '')) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < 190 && domain.test(text[end] ?? '')) end += 1;
    const found = text.slice(start, end);
    // `/@scope/name` and `@1.2.3` are versions and handles, not people.
    if (start < at && /^[a-z0-9-]+\.[a-z]/.test(text.slice(at + 1, end))) return found;
    at = text.indexOf('@', at + 1);
  }
  return null;
}

/** Whether a part of the link is an e-mail address in base64, which is how a mass mailing hides it. */
export function hidesRecipient(url: string): boolean {
  const searched = url.slice(0, longestSearched);
  const text = searched.includes('%3') ? searched.replaceAll(/%3d/gi, '=') : searched;
  let start = text.indexOf('/', text.indexOf('//') + 2) + 1;
  for (let at = start; start > 0 && at <= text.length; at += 1) {
    if (at < text.length && !separators[text.charCodeAt(at)]) continue;
    if (isEncodedAddress(text, start, at)) return true;
    start = at + 1;
  }
  return false;
}

const longestSearched = 2_000;
const shortestEncoded = 14;
const longestEncoded = 200;
const separators = new Uint8Array(128);
for (const character of '/?#&=.') separators[character.charCodeAt(0)] = 1;

function isEncodedAddress(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < shortestEncoded || length > longestEncoded || length % 4 === 1) return false;
  // The first of every four characters stands for the upper bits of a byte: A–f in ASCII text.
  for (let at = start; at < end; at += 4) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 102 || (code > 90 && code < 97)) return false;
  }
  const part = text.slice(start, end);
  if (!base64.test(part)) return false;
  return address.test(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
}
