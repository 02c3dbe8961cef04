const sextets = new Int8Array(128).fill(-1);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_';
for (const [at, digit] of [...alphabet].entries()) {
  // The last two are how base64url writes the two before them.
  sextets[digit.charCodeAt(0)] = at < 64 ? at : at - 2;
}

const shortest = 8;
const longest = 4_096;
const shortestText = 6;

/**
 * The printable ASCII text behind base64, base64url or hexadecimal digits, or null. It gives up at
 * the first byte that is no text, so ordinary words cost a character or two.
 */
export function asciiBehind(value: string): string | null {
  if (value.length < shortest || value.length > longest) return null;
  const first = value.charCodeAt(0);
  const mayBeHex = first >= 50 && first <= 55;
  if (mayBeHex && /^(?:[2-7][0-9a-f]){6,}$/i.test(value)) return fromHex(value);
  return fromBase64(value);
}

function fromHex(value: string): string {
  return value.replace(/../g, pair => String.fromCharCode(Number.parseInt(pair, 16)));
}

function fromBase64(value: string): string | null {
  let text = '';
  let bits = 0;
  let held = 0;
  const end = lengthWithoutPadding(value);
  for (let at = 0; at < end; at += 1) {
    const sextet = sextets[value.charCodeAt(at)] ?? -1;
    if (sextet < 0) return null;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if ((byte < 0x20 && byte !== 10 && byte !== 13 && byte !== 9) || byte > 0x7e) {
      // A last character too many spoils the last byte only.
      if (at < end - 1) return null;
      break;
    }
    text += String.fromCharCode(byte);
  }
  return text.length >= shortestText ? text : null;
}

function lengthWithoutPadding(value: string): number {
  if (value.endsWith('==')) return value.length - 2;
  return value.endsWith('=') ? value.length - 1 : value.length;
}
