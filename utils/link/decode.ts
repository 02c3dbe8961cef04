const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `text` with every valid percent sequence decoded; stray ones stay, and `+` is no space. */
export function decodePercent(text: string): string {
  // Not decodeURIComponent: it throws on a stray sign, which costs more than the decoding.
  return text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun) : text;
}

function decodeRun(run: string): string {
  let text = '';
  for (let at = 0; at < run.length; at += 3) {
    const byte = byteAt(run, at);
    // Nearly every run is ASCII, and a decoder costs more than all the rest.
    if (byte > 0x7f) return decodeUtf8(run);
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeUtf8(run: string): string {
  const bytes = Uint8Array.from({ length: run.length / 3 }, (_, index) => byteAt(run, index * 3));
  const decoded = utf8.decode(bytes);
  if (!decoded.includes('\ufffd')) return decoded;
  // Not UTF-8: keep what a server would get, but let the ASCII in it be seen.
  return run.replace(/%[0-7][0-9a-f]/gi, sequence => String.fromCharCode(byteAt(sequence, 0)));
}

function byteAt(run: string, at: number): number {
  return digitOf(run.charCodeAt(at + 1)) * 16 + digitOf(run.charCodeAt(at + 2));
}

/** The value of a hexadecimal digit by its code; both cases differ from a digit in one bit. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

/** The bytes that `value` holds in base64 or base64url, padded or not; null where it is neither. */
export function bytesOfBase64(value: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w+/-]*={0,2}$/.test(value)) return null;
  const standard = value
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (standard.length % 4 === 1) return null;
  return Uint8Array.from(atob(standard), character => character.charCodeAt(0));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** The text that `value` holds in base64 or base64url, or null where that is no printable UTF-8. */
export function decodeBase64(value: string): string | null {
  const bytes = value.length < 8 ? null : bytesOfBase64(value);
  if (!bytes) return null;
  try {
    const text = strictUtf8.decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
    return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/**
 * What a value was before it was encoded: percent-encoded, in hexadecimal digits or in base64, also
 * with the `a1` that Bing writes before that. Empty where it was not.
 */
export function decodeLayer(value: string): string {
  const decoded = decodePercent(value);
  if (decoded !== value) return decoded;
  return decodeHex(value) ?? decodeBase64(value.replace(/^a1(?=aHR0)/, '')) ?? '';
}

/** The ASCII text that `value` holds in hexadecimal digits, or null where it is anything else. */
function decodeHex(value: string): string | null {
  if (!/^(?:[2-7][0-9a-f]){4,2000}$/i.test(value)) return null;
  return decodePercent(value.replace(/../g, '%$&'));
}

/** The raw values of the parameters called `name` (in any case) in a query without its `?`. */
export function rawValues(query: string, name: string): string[] {
  return query.split('&').flatMap(pair => {
    const equals = pair.indexOf('=');
    // A query copied out of HTML source still says `&amp;`.
    const own = pair.slice(0, equals).replace(/^amp;/, '').toLowerCase();
    return equals > 0 && own === name ? pair.slice(equals + 1) : [];
  });
}
