import { base64url } from './bytes.ts';

/** Record types by number, as DNS has them. */
export const recordTypes = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  OPT: 41,
} as const;

interface DnsRecord {
  readonly name: string;
  readonly type: number;
  readonly ttl: number;
  /** An address, a name (CNAME, NS, SOA's primary server) or a text; empty for what nobody here reads. */
  readonly data: string;
}

/** A DNS message as far as it is needed here (RFC 1035, RFC 8914). */
export interface DnsAnswer {
  /** 0 no error, 2 server failure, 3 no such name. */
  readonly rcode: number;
  readonly recursionAvailable: boolean;
  readonly answers: readonly DnsRecord[];
  readonly authority: readonly DnsRecord[];
  /** Codes of Extended DNS Errors: 15 blocked, 16 censored, 17 filtered. */
  readonly extendedErrors: readonly number[];
}

/**
 * A question for `/dns-query?dns=`: id 0 so that caches can help, recursion desired, and an OPT
 * record, without which no extended error is sent (RFC 8484).
 */
export function encodeQuery(host: string, type: number): string {
  const labels = host.split('.').filter(Boolean);
  const name = labels.flatMap(label => [label.length, ...new TextEncoder().encode(label)]);
  const header = [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1];
  const question = [...name, 0, type >> 8, type & 255, 0, 1];
  const opt = [0, 0, recordTypes.OPT, 0x10, 0, 0, 0, 0, 0, 0, 0];
  return base64url(Uint8Array.of(...header, ...question, ...opt));
}

/** No DNS message is longer (RFC 1035), so that a hostile one is read quickly. */
const mostBytes = 65_535;
/** A name has at most 127 labels; the rest is for pointers. */
const mostSteps = 192;
const longestLabel = 63;

/** Reads a DNS message; null where it is cut off, too long or is none. */
export function decodeAnswer(bytes: Uint8Array): DnsAnswer | null {
  if (bytes.length < 12 || bytes.length > mostBytes || !((bytes[2] ?? 0) & 0x80)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [questions, answers, authority, additional] = [4, 6, 8, 10].map(at => view.getUint16(at));
  try {
    let at = 12;
    for (let i = 0; i < (questions ?? 0); i++) at = readName(view, at).next + 4;
    const take = (count = 0) => {
      const records: RawRecord[] = [];
      for (let i = 0; i < count; i++) {
        const record = readRecord(view, at);
        records.push(record);
        at = record.next;
      }
      return records;
    };
    const sections = [take(answers), take(authority), take(additional)] as const;
    return {
      rcode: (bytes[3] ?? 0) & 0x0f,
      recursionAvailable: Boolean((bytes[3] ?? 0) & 0x80),
      answers: sections[0],
      authority: sections[1],
      extendedErrors: sections[2].flatMap(record => extendedErrors(view, record)),
    };
  } catch (error) {
    // The view throws where the message promises more than there is.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

interface RawRecord extends DnsRecord {
  readonly start: number;
  readonly next: number;
}

/** Names may point back into the message; each pointer must go back further, so that none goes round. */
function readName(view: DataView, start: number): { name: string; next: number } {
  const labels: string[] = [];
  let at = start;
  let next = 0;
  let limit = start;
  for (let step = 0; step < mostSteps; step++) {
    const length = view.getUint8(at);
    if (length >= 0xc0) {
      next ||= at + 2;
      const target = view.getUint16(at) & 0x3fff;
      if (target >= limit) throw new RangeError('pointer goes forward');
      limit = target;
      at = target;
    } else if (length === 0) {
      return { name: labels.join('.'), next: next || at + 1 };
    } else {
      if (length > longestLabel) throw new RangeError('label is too long');
      labels.push(readText(view, at + 1, length));
      at += length + 1;
    }
  }
  throw new RangeError('name is too long');
}

function readRecord(view: DataView, start: number): RawRecord {
  const { name, next: at } = readName(view, start);
  const type = view.getUint16(at);
  const length = view.getUint16(at + 8);
  const dataStart = at + 10;
  const next = dataStart + length;
  if (next > view.byteLength) throw new RangeError('record is cut off');
  const data = readData(view, type, dataStart, length);
  return { name, type, ttl: view.getUint32(at + 4), data, start: dataStart, next };
}

function readData(view: DataView, type: number, start: number, length: number): string {
  if (type === recordTypes.A && length === 4) {
    return [0, 1, 2, 3].map(i => view.getUint8(start + i)).join('.');
  }
  if (type === recordTypes.AAAA && length === 16) {
    const groups = [0, 2, 4, 6, 8, 10, 12, 14].map(i => view.getUint16(start + i).toString(16));
    // The browser's parser knows how to shorten an IPv6 address.
    return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
  }
  if (type === recordTypes.CNAME || type === recordTypes.NS || type === recordTypes.SOA) {
    return readName(view, start).name;
  }
  return type === recordTypes.TXT && length > 0
    ? readText(view, start + 1, view.getUint8(start))
    : '';
}

function readText(view: DataView, start: number, length: number): string {
  if (start + length > view.byteLength) throw new RangeError('text is cut off');
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + start, length));
}

function extendedErrors(view: DataView, record: RawRecord): number[] {
  if (record.type !== recordTypes.OPT) return [];
  const codes: number[] = [];
  for (let at = record.start; at + 4 <= record.next; at += 4 + view.getUint16(at + 2)) {
    if (view.getUint16(at) === 15) codes.push(view.getUint16(at + 4));
  }
  return codes;
}
