import './reflect.ts';
import { createHash, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const dayMs = 86_400_000;

/** A certificate authority that lives in memory only, and the one key that all its leaves share. */
export interface Authority {
  /** PEM of the authority itself. */
  readonly ca: string;
  /** The same as base64 DER, as Firefox's certificate database takes it. */
  readonly caDer: string;
  /** Base64 SHA-256 of the leaves' public key, as Chromium's command line takes it. */
  readonly spki: string;
  /** PEM of the leaves' private key. */
  readonly key: string;
  /** PEM of a certificate for exactly these host names. */
  issue(hosts: readonly string[]): Promise<string>;
}

/** Makes a throw-away authority. Nothing of it is ever written to disk. */
export async function createAuthority(now = Date.now()): Promise<Authority> {
  const crypto = webcrypto as unknown as Crypto;
  x509.cryptoProvider.set(crypto);
  const caKeys = await makeKeys(crypto);
  const leafKeys = await makeKeys(crypto);
  const validity = { notBefore: new Date(now - dayMs), notAfter: new Date(now + 30 * dayMs) };
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Throw-away authority of the simulator',
    keys: caKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(caKeys.publicKey, false, crypto),
    ],
  });

  return {
    ca: ca.toString('pem'),
    caDer: ca.toString('base64'),
    spki: digest(await crypto.subtle.exportKey('spki', leafKeys.publicKey)),
    key: toPem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey)),
    async issue(hosts) {
      const leaf = await x509.X509CertificateGenerator.create({
        ...validity,
        subject: 'CN=Simulator',
        issuer: ca.subject,
        publicKey: leafKeys.publicKey,
        signingKey: caKeys.privateKey,
        signingAlgorithm: algorithm,
        extensions: await leafExtensions(hosts, ca, leafKeys.publicKey, crypto),
      });
      return leaf.toString('pem');
    },
  };
}

function makeKeys(crypto: Crypto): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** Firefox takes no certificate of an authority as a server's, so a leaf says that it is none. */
async function leafExtensions(
  hosts: readonly string[],
  ca: x509.X509Certificate,
  publicKey: CryptoKey,
  crypto: Crypto,
): Promise<x509.Extension[]> {
  const names = hosts.map(value => ({ type: 'dns' as const, value }));
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    new x509.SubjectAlternativeNameExtension(names),
    await x509.AuthorityKeyIdentifierExtension.create(ca, false, crypto),
    await x509.SubjectKeyIdentifierExtension.create(publicKey, false, crypto),
  ];
}

function digest(der: ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(der)).digest('base64');
}

function toPem(label: string, der: ArrayBuffer): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
