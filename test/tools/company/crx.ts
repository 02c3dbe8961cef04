import { type CompanyKey, idBytes } from './key.ts';

/**
 * An archive as CRX3: "Cr24", the version, the length of the header, the header, the archive.
 * The header is the protocol buffer of Chromium's components/crx_file/crx3.proto.
 */
export function packCrx(archive: Buffer, { publicDer, sign }: CompanyKey): Buffer {
  if (!sign) throw new Error('A CRX is signed with the private key, and there is none.');
  // SignedData { bytes crx_id = 1; }
  const signedData = field(1, idBytes(publicDer));
  const signature = sign(
    Buffer.concat([Buffer.from('CRX3 SignedData\0'), u32(signedData.length), signedData, archive]),
  );
  // AsymmetricKeyProof { bytes public_key = 1; bytes signature = 2; }
  const proof = Buffer.concat([field(1, publicDer), field(2, signature)]);
  // CrxFileHeader { repeated AsymmetricKeyProof sha256_with_rsa = 2; bytes signed_header_data = 10000; }
  const header = Buffer.concat([field(2, proof), field(10_000, signedData)]);
  return Buffer.concat([Buffer.from('Cr24'), u32(3), u32(header.length), header, archive]);
}

/** What Chromium asks an update URL for: the id, where the newest CRX is, and its version. */
export function updatesXml(id: string, crxUrl: string, version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${crxUrl}" version="${version}" />
  </app>
</gupdate>
`;
}

/** A field of bytes: its number with wire type 2, the length, the bytes. */
function field(number: number, bytes: Buffer): Buffer {
  return Buffer.concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
