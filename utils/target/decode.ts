const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** `text` with every valid percent sequence decoded; stray ones stay, and `+` is no space. */
export function decodePercent(text: string): string {
  // Not decodeURIComponent: it throws on a stray sign, which costs more than the decoding.
  return text.includes('%') ? text.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun) : text;
}

function decodeRun(run: string): string {
  if (run.length === 3) return decodeOne(run);
  const bytes = new Uint8Array(run.length / 3);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(run.slice(index * 3 + 1, index * 3 + 3), 16);
  }
  const decoded = utf8.decode(bytes);
  // Not UTF-8: keep what a server would get, but let the ASCII in it be seen.
  return decoded.includes('\ufffd') ? run.replace(/%[0-7][0-9a-f]/gi, decodeOne) : decoded;
}

function decodeOne(sequence: string): string {
  const byte = Number.parseInt(sequence.slice(1), 16);
  return byte < 0x80 ? String.fromCharCode(byte) : sequence;
}

/** The text that `value` holds in base64 or base64url, or null where that is no printable UTF-8. */
export function decodeBase64(value: string): string | null {
  if (value.length < 8 || !/^[\w+/-]+={0,2}$/.test(value)) return null;
  const standard = value
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (standard.length % 4 === 1) return null;
  try {
    const bytes = Uint8Array.from(atob(standard), character => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point
    return /[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) ? null : text;
  } catch {
    return null;
  }
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
