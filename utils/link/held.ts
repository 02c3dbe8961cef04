import { decodeBase64, decodePercent } from './decode.ts';

/**
 * The http(s) URL in a wrapper's value: plain, percent-encoded (also twice) or in base64; with
 * `bare` also without its scheme. Null where there is none.
 */
export function webAddress(text: string, bare: boolean): string | null {
  for (const value of readings(text)) {
    const plain = httpUrl(value);
    if (plain) return plain;
  }
  const isBare = bare && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#]|$)/i.test(text);
  return isBare ? httpUrl(`http://${text}`) : null;
}

const calmSchemes =
  /^\s*(?:mailto|tel|sms|callto|sips?|xmpp|geo|webcal|ftps?|sftp):(?:\/\/)?[^\s/]/i;
const mostHeld = 500;

/** The link in a wrapper's value that is no web address but a mailbox, a number, a file server … */
export function otherAddress(text: string): string | null {
  for (const value of readings(text)) {
    if (calmSchemes.test(value)) return URL.parse(value)?.href.slice(0, mostHeld) ?? null;
  }
  return null;
}

/** What a value may mean, as it stands first. */
function* readings(text: string): Generator<string> {
  let value = text;
  for (let depth = 0; depth < 4 && value; depth++) {
    yield value;
    const decoded = decodePercent(value);
    value = decoded !== value ? decoded : (decodeBase64(value.replace(/^a1(?=aHR0)/, '')) ?? '');
  }
}

function httpUrl(value: string): string | null {
  const text = value.startsWith('//') ? `https:${value}` : value;
  // The parser would do without the slashes, but then `https:%2F%2F…` had lost its host.
  return /^\s*https?:[/\\]/i.test(text) ? (URL.parse(text)?.href ?? null) : null;
}
