import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateZlib } from '../../utils/link/inflate.ts';
import { forAll, patienceMs } from '../properties/for-all.ts';

const text = 'https://evil.example/'.repeat(40) + Array.from({ length: 999 }, (_, at) => at).join();
const bytes = new Uint8Array(Buffer.from(text));

describe('inflateZlib', { timeout: patienceMs }, () => {
  it.each([
    ['stored blocks', { level: 0 }],
    ['fixed codes', { strategy: constants.Z_FIXED }],
    ['codes of its own', { level: 9 }],
    ['no repetitions', { strategy: constants.Z_HUFFMAN_ONLY }],
    ['runs', { strategy: constants.Z_RLE }],
  ])('gets out what zlib put in: %s', (_, options) =>
    expect(inflateZlib(new Uint8Array(deflateSync(bytes, options)))).toEqual(bytes),
  );

  it('gets out any bytes, however they repeat', () => {
    const pieces = fc.array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(60)), {
      maxLength: 9,
    });
    forAll([pieces, fc.integer({ min: 0, max: 9 })], (parts, level) => {
      const input = Buffer.concat(parts.flatMap(([part, times]) => new Array(times).fill(part)));
      const found = inflateZlib(new Uint8Array(deflateSync(input, { level })));
      const fits = input.length <= 16_384;
      expect(found).toEqual(fits ? new Uint8Array(input) : null);
    });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['no zlib header', new Uint8Array(deflateRawSync(bytes))],
    ['a stream that was cut off', new Uint8Array(deflateSync(bytes)).subarray(0, 200)],
    ['a block of a kind that does not exist', Uint8Array.of(0x78, 0x9c, 0b111)],
    ['a distance beyond the beginning', Uint8Array.of(0x78, 0x9c, 0x03, 0x02, 0x00)],
    ['more than 16 kB', new Uint8Array(deflateSync(new Uint8Array(16_385)))],
  ])('gives null for %s', (_, stream) => expect(inflateZlib(stream)).toBeNull());

  it('never throws, whatever it is given', () => {
    forAll([fc.uint8Array({ maxLength: 300 })], noise => {
      const found = inflateZlib(Uint8Array.of(0x78, 0x9c, ...noise));
      expect(found === null || found.length <= 16_384).toBe(true);
    });
  });
});
