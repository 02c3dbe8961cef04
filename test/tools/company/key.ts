import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSign,
  type KeyObject,
} from 'node:crypto';

/** What a key file says: who the extension is in Chromium, and how to sign as that. */
export interface CompanyKey {
  /** The public key as DER (SubjectPublicKeyInfo); in the manifest in base64. */
  readonly publicDer: Buffer;
  /** Signs with SHA-256 and PKCS #1 v1.5, as a CRX is signed; null where the file holds the public key alone. */
  readonly sign: ((data: Buffer) => Buffer) | null;
}

/** Reads an RSA key of at least 2,048 bits, private or public, from PEM; throws a sentence on anything else. */
export function readKey(pem: string): CompanyKey {
  const secret = privateKey(pem);
  const shared = publicKey(pem);
  if (shared.asymmetricKeyType !== 'rsa') {
    throw new Error(`--key: Chromium wants an RSA key; this one is ${shared.asymmetricKeyType}.`);
  }
  if ((shared.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
    throw new Error('--key: the key is shorter than 2,048 bits. Make a new one.');
  }
  return {
    publicDer: shared.export({ type: 'spki', format: 'der' }),
    sign: secret && (data => createSign('sha256').update(data).sign(secret)),
  };
}

/** The id that Chromium makes of a public key: 32 letters from a to p. */
export function chromiumId(publicDer: Buffer): string {
  return idBytes(publicDer)
    .toString('hex')
    .replace(/./g, digit => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** The first 16 bytes of the key's SHA-256, which are the id. */
export function idBytes(publicDer: Buffer): Buffer {
  return createHash('sha256').update(publicDer).digest().subarray(0, 16);
}

function privateKey(pem: string): KeyObject | null {
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) return null;
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('--key: the private key cannot be read. Has it a passphrase? Remove it first.');
  }
}

function publicKey(pem: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch {
    throw new Error(
      '--key: this is no key in PEM ("-----BEGIN PRIVATE KEY-----" or "PUBLIC KEY").',
    );
  }
}
