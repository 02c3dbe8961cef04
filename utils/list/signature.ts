const mark = new TextEncoder().encode('\n#sig ');
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** A file and the signature in its last line, which is over every byte before that line. */
interface Signed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/**
 * The one of `keys` (SPKI in base64, ECDSA P-256 with SHA-256) by which a file is signed; null where
 * none of them fits, whatever the reason. Never throws.
 */
export async function signerOf(file: Uint8Array, keys: readonly string[]): Promise<string | null> {
  const signed = split(file);
  if (!signed) return null;
  for (const key of keys) {
    if (await isBy(key, signed).catch(() => false)) return key;
  }
  return null;
}

async function isBy(key: string, { bytes, signature }: Signed): Promise<boolean> {
  const imported = await crypto.subtle.importKey('spki', fromBase64(key), algorithm, false, [
    'verify',
  ]);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, bytes);
}

function split(file: Uint8Array): Signed | null {
  const at = lastMark(file);
  if (at < 0) return null;
  const last = new TextDecoder().decode(file.subarray(at + mark.length)).trim();
  // 64 bytes, r and s; nothing may follow them.
  if (!/^[A-Za-z0-9+/]{86}==$/.test(last)) return null;
  return { bytes: new Uint8Array(file.subarray(0, at + 1)), signature: fromBase64(last) };
}

function lastMark(file: Uint8Array): number {
  const [lineFeed = 0] = mark;
  let at = file.lastIndexOf(lineFeed);
  while (at > 0 && !mark.every((byte, place) => file[at + place] === byte)) {
    at = file.lastIndexOf(lineFeed, at - 1);
  }
  return at > 0 ? at : -1;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), char => char.charCodeAt(0));
}
