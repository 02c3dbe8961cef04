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
  const parts = url
    .slice(0, 2000)
    .replace(/%3d/gi, '')
    .split(/[/?#&=]/);
  return parts.some(part => {
    if (part.length < 14 || part.length > 200 || !base64.test(part)) return false;
    try {
      return address.test(atob(part.replaceAll('-', '+').replaceAll('_', '/')));
    } catch {
      return false;
    }
  });
}
