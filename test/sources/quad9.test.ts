import { describe, expect, it } from 'vitest';
import { decodeAnswer, encodeQuery, recordTypes } from '../../utils/lookup/dns.ts';
import { quad9 } from '../../utils/sources/quad9.ts';
import { told } from './harness.ts';

/** A message about host.example with these flags and sections. */
function message(flags: number, sections: { answers?: number[]; authority?: number[] } = {}) {
  const { answers, authority } = sections;
  const counts = [0, 1, 0, answers ? 1 : 0, 0, authority ? 1 : 0, 0, 0];
  const name = [4, ...Buffer.from('host'), 7, ...Buffer.from('example'), 0];
  const question = [...name, 0, 1, 0, 1];
  return Uint8Array.from([
    ...[0, 0, 0x81, flags, ...counts, ...question],
    ...(answers ?? []),
    ...(authority ?? []),
  ]);
}

const address = [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 203, 0, 113, 1];
const authority = [0xc0, 12, 0, 6, 0, 1, 0, 0, 0, 60, 0, 22, 0, 0, ...Array(20).fill(0)];

describe('Quad9', () => {
  it.each([
    { why: 'no such name, no recursion: blocked', body: message(0x03), expected: 'malicious' },
    { why: 'no such name with recursion', body: message(0x83, { authority }), expected: 'no-data' },
    { why: 'an address', body: message(0x80, { answers: address }), expected: 'no-data' },
  ])('$why', async ({ body, expected }) => {
    expect(await told(quad9, { body })).toMatchObject({ kind: 'finding', rating: expected });
  });

  it.each([
    { why: 'a server failure', body: message(0x82) },
    { why: 'a refusal', body: message(0x85) },
    { why: 'JSON', body: { Status: 3 } },
    {
      why: 'a question instead of an answer',
      body: Uint8Array.from([0, 0, 1, 0, ...Array(8).fill(0)]),
    },
    { why: 'a message that is cut off', body: message(0x80, { answers: address }).slice(0, -3) },
  ])('a problem: $why', async ({ body }) => {
    expect(await told(quad9, { body })).toMatchObject({ code: 'unexpected-answer', status: 200 });
  });
});

describe('the wire format', () => {
  it('asks for one name, with an OPT record at the end', () => {
    const bytes = Buffer.from(encodeQuery('host.example', recordTypes.A), 'base64url');
    expect(bytes.toString('hex')).toBe(
      '0000010000010000000000010468 6f7374076578616d706c6500 00010001 0000291000000000000000'.replaceAll(
        ' ',
        '',
      ),
    );
  });

  it('reads names, addresses and who is responsible', () => {
    const read = decodeAnswer(message(0x80, { answers: address }));
    expect(read).toMatchObject({
      rcode: 0,
      recursionAvailable: true,
      answers: [{ name: 'host.example', type: 1, ttl: 60, data: '203.0.113.1' }],
    });
  });

  it('shortens IPv6', () => {
    const data = [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1];
    const answers = [0xc0, 12, 0, 28, 0, 1, 0, 0, 0, 60, 0, 16, ...data];
    expect(decodeAnswer(message(0x80, { answers }))?.answers[0]?.data).toBe('2001:db8::1');
  });

  it('does not go round with a name that points at itself', () => {
    const loop = [0xc0, 30, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 203, 0, 113, 1];
    expect(decodeAnswer(message(0x80, { answers: loop }))).toBeNull();
  });

  it('reads no random bytes as anything but an answer or nothing', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % 256;
    };
    for (let round = 0; round < 2_000; round++) {
      const bytes = Uint8Array.from({ length: 12 + (random() % 60) }, random);
      bytes[2] = 0x81;
      expect(() => decodeAnswer(bytes)).not.toThrow();
    }
  });
});
