import { base64 } from '../../lookup/bytes.ts';

/** One full hash that the service listed, base64, with what it is listed as. */
interface ListedHash {
  readonly hash: string;
  readonly threats: readonly string[];
}

export interface HashAnswer {
  readonly hashes: readonly ListedHash[];
  readonly cacheSeconds: number;
}

const threatTypes = [
  'THREAT_TYPE_UNSPECIFIED',
  'MALWARE',
  'SOCIAL_ENGINEERING',
  'UNWANTED_SOFTWARE',
  'POTENTIALLY_HARMFUL_APPLICATION',
];

/**
 * Reads a `SearchHashesResponse` in protobuf, which Safe Browsing may answer even where JSON was
 * asked for; null where it is cut off or has no cache duration. Details with attributes (canary, frame only) or of an unknown
 * type are left out, as the contract demands.
 */
export function decodeHashes(bytes: Uint8Array): HashAnswer | null {
  const message = readMessage(bytes);
  if (!message) return null;
  const hashes: ListedHash[] = [];
  for (const part of message.filter(field => field.number === 1)) {
    const full = part.bytes ? readMessage(part.bytes) : null;
    const hash = full?.find(field => field.number === 1)?.bytes;
    if (!full || !hash) return null;
    const details = full
      .filter(field => field.number === 2)
      .map(field => readMessage(field.bytes ?? new Uint8Array()));
    const threats = details.flatMap(detail => {
      const hasAttributes = detail?.some(field => field.number === 2);
      const type = detail?.find(field => field.number === 1)?.varint ?? 0;
      return hasAttributes || type === 0 ? [] : (threatTypes[type] ?? []);
    });
    hashes.push({ hash: base64(hash), threats });
  }
  const duration = message.find(field => field.number === 2)?.bytes;
  const time = duration && readMessage(duration);
  if (!time) return null;
  return { hashes, cacheSeconds: time.find(field => field.number === 1)?.varint ?? 0 };
}

interface Field {
  readonly number: number;
  readonly varint?: number;
  readonly bytes?: Uint8Array;
}

/** The fields of a message: varints and byte strings are all there is in this one. */
function readMessage(bytes: Uint8Array): Field[] | null {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; at < bytes.length; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * shift;
      if (byte < 0x80) return value;
    }
    return Number.NaN;
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    if (tag % 8 === 0) {
      fields.push({ number, varint: varint() });
    } else if (tag % 8 === 2) {
      const length = varint();
      if (!(at + length <= bytes.length)) return null;
      fields.push({ number, bytes: bytes.subarray(at, at + length) });
      at += length;
    } else return null;
  }
  return fields.some(field => Number.isNaN(field.varint)) ? null : fields;
}
