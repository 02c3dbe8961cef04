import { json, type SimulatedAnswer } from './service.ts';
import type { World } from './world.ts';

/** Numbers of the record types that are played. */
export const recordTypes: Readonly<Record<string, number>> = { A: 1, AAAA: 28 };

/** A question in DNS wire format (RFC 1035), and whether it came with an OPT record. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly type: number;
  readonly opt: boolean;
  /** The question's own bytes, to be repeated in the reply. */
  readonly bytes: Uint8Array;
}

/** What to reply. */
export interface Reply {
  /** 0 is fine, 3 is "no such name". */
  readonly rcode: number;
  readonly recursionAvailable: boolean;
  readonly addresses?: readonly string[];
  readonly ttlSeconds?: number;
  /** Name server in the SOA record of the authority section, which is left out without it. */
  readonly authority?: string;
  /** Extended error (RFC 8914), sent only where the question had an OPT record. */
  readonly extendedError?: number;
}

/** Reads the `dns` parameter of a DoH GET (RFC 8484); null where it is no question. */
export function readQuestion(base64url: string | null): Question | null {
  const bytes = Buffer.from(base64url ?? '', 'base64url');
  if (bytes.length < 17 || bytes.readUInt16BE(4) !== 1) return null;
  const labels: string[] = [];
  let at = 12;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
    labels.push(bytes.toString('ascii', at + 1, at + 1 + length));
    at += length + 1;
  }
  if (at + 5 > bytes.length) return null;
  return {
    id: bytes.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: bytes.readUInt16BE(at + 1),
    opt: bytes.readUInt16BE(10) > 0,
    bytes: bytes.subarray(12, at + 5),
  };
}

/** A DoH answer in wire format. */
export function wire(question: Question, reply: Reply): SimulatedAnswer {
  const { recursionAvailable, rcode, ttlSeconds = 300, authority, extendedError } = reply;
  const answers = addressesFor(question.type, reply.addresses ?? []);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(question.id, 0);
  // A response, recursion desired.
  head[2] = 0x81;
  head[3] = (recursionAvailable ? 0x80 : 0) | rcode;
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(answers.length, 6);
  head.writeUInt16BE(authority ? 1 : 0, 8);
  head.writeUInt16BE(question.opt ? 1 : 0, 10);
  const body = Buffer.concat([
    head,
    question.bytes,
    // 0xc00c points at the question's name.
    ...answers.map(it => record([0xc0, 0x0c], question.type, ttlSeconds, bytesOf(it))),
    ...(authority ? [record([0], 6, ttlSeconds, startOfAuthority(authority))] : []),
    ...(question.opt ? [record([0], 41, 0, extended(extendedError), 1232)] : []),
  ]);
  return {
    status: 200,
    headers: { 'content-type': 'application/dns-message' },
    body: Uint8Array.from(body),
  };
}

/** What a resolver that holds nothing against the name replies: its addresses, or that there is no such name. */
export function answerOpenly(question: Question, world: World): SimulatedAnswer {
  const addresses = world.addressesOf(question.name);
  return addresses.length
    ? wire(question, { rcode: 0, recursionAvailable: true, addresses })
    : wire(question, { rcode: 3, recursionAvailable: true, authority: 'ns.registry.example' });
}

/** What a DoH server replies to something that is no question. */
export function refuseQuestion(): SimulatedAnswer {
  return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'Invalid query' };
}

/** A DoH answer in the JSON format that Cloudflare and Google share. */
export function dnsJson(
  name: string,
  type: string,
  given: { status: number; addresses?: readonly string[]; ttl?: number; comment?: string[] },
): SimulatedAnswer {
  const number = recordTypes[type] ?? 0;
  const answers = addressesFor(number, given.addresses ?? []);
  return json(
    200,
    {
      Status: given.status,
      TC: false,
      RD: true,
      RA: true,
      AD: false,
      CD: false,
      Question: [{ name, type: number }],
      ...(answers.length
        ? { Answer: answers.map(data => ({ name, type: number, TTL: given.ttl ?? 300, data })) }
        : {}),
      ...(given.comment ? { Comment: given.comment } : {}),
    },
    { 'content-type': 'application/dns-json' },
  );
}

function addressesFor(type: number, addresses: readonly string[]): string[] {
  const wanted = (address: string) => (address.includes(':') ? 28 : 1) === type;
  return addresses.filter(wanted);
}

function record(name: number[], type: number, ttl: number, data: Uint8Array, group = 1): Buffer {
  const fields = Buffer.alloc(10);
  fields.writeUInt16BE(type, 0);
  fields.writeUInt16BE(group, 2);
  fields.writeUInt32BE(ttl, 4);
  fields.writeUInt16BE(data.length, 8);
  return Buffer.concat([Buffer.from(name), fields, data]);
}

function startOfAuthority(server: string): Uint8Array {
  return Buffer.concat([nameBytes(server), nameBytes(`hostmaster.${server}`), Buffer.alloc(20)]);
}

function nameBytes(name: string): Buffer {
  const labels = name.split('.').flatMap(label => [Buffer.of(label.length), Buffer.from(label)]);
  return Buffer.concat([...labels, Buffer.of(0)]);
}

function extended(code: number | undefined): Uint8Array {
  return code === undefined ? Buffer.alloc(0) : Buffer.from([0, 15, 0, 2, code >> 8, code & 0xff]);
}

function bytesOf(address: string): Uint8Array {
  if (!address.includes(':')) return Uint8Array.from(address.split('.'), Number);
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)];
  return Buffer.from(all.map(group => group.padStart(4, '0')).join(''), 'hex');
}
