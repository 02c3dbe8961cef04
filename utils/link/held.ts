import { decodeLayer } from './decode.ts';

/**
 * The http(s) URL in a wrapper's value: plain, percent-encoded (also twice), in base64 or in
 * hexadecimal digits; with `bare` also without its scheme. Null where there is none.
 */
export function webAddress(text: string, bare: boolean): string | null {
  const isBare = bare && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(text);
  return firstReading(text, httpUrl) ?? (isBare ? httpUrl(`http://${text}`) : null);
}

const calmSchemes =
  /^\s*(?:mailto|tel|sms|callto|sips?|xmpp|geo|webcal|ftps?|sftp):(?:\/\/)?[^\s/]/i;
const mostHeld = 500;

/** The link in a wrapper's value that is no web address but a mailbox, a number, a file server … */
export function otherAddress(text: string): string | null {
  const href = (value: string) =>
    calmSchemes.test(value) ? (URL.parse(value)?.href.slice(0, mostHeld) ?? null) : null;
  return firstReading(text, href);
}

/** What is found in a value as it stands, or as it was before it was encoded. */
function firstReading(text: string, find: (value: string) => string | null): string | null {
  let value = text;
  for (let depth = 0; depth < 4 && value; depth++) {
    const found = find(value);
    if (found !== null) return found;
    value = decodeLayer(value);
  }
  return null;
}

function httpUrl(value: string): string | null {
  const text = value.startsWith('//') ? `https:${value}` : value;
  // The parser would do without the slashes, but then `https:%2F%2F…` had lost its host.
  return /^\s*https?:[/\\]/i.test(text) ? (URL.parse(text)?.href ?? null) : null;
}
