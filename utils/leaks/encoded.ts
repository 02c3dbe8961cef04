const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Map(
  Array.from(`${alphabet}-_`, (digit, index) => [digit, index < 64 ? index : index - 2]),
);

/**
 * The printable ASCII text behind base64, base64url or hexadecimal digits, or null. It gives up at
 * the first byte that is no text, so ordinary words cost a character or two.
 */
export function asciiBehind(value: string): string | null {
  if (value.length < 8 || value.length > 4_096) return null;
  return /^(?:[2-7][0-9a-f]){6,}$/i.test(value) ? fromHex(value) : fromBase64(value);
}

function fromHex(value: string): string {
  return value.replace(/../g, pair => String.fromCharCode(Number.parseInt(pair, 16)));
}

function fromBase64(value: string): string | null {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const digit of value.replace(/={1,2}$/, '')) {
    const sextet = sextets.get(digit);
    if (sextet === undefined) return null;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if ((byte < 0x20 && byte !== 10 && byte !== 13 && byte !== 9) || byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text.length >= 6 ? text : null;
}
