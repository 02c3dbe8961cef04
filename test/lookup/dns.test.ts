import { describe, expect, it } from 'vitest';
import { decodeAnswer, recordTypes } from '../../utils/lookup/dns.ts';

const name = (...labels: string[]) => [
  ...labels.flatMap(label => [label.length, ...Buffer.from(label)]),
  0,
];
const asked = [...name('host', 'example'), 0, 1, 0, 1];
/** Points at the question's name. */
const pointer = [0xc0, 12];
const two = (value: number) => [value >> 8, value & 255];

function record(type: number, data: readonly number[], owner: readonly number[] = pointer) {
  return [...owner, ...two(type), 0, 1, 0, 0, 0, 60, ...two(data.length), ...data];
}

interface Sections {
  readonly question?: readonly number[];
  readonly answers?: readonly (readonly number[])[];
  readonly authority?: readonly (readonly number[])[];
  readonly additional?: readonly (readonly number[])[];
}

function message({ question = asked, answers = [], authority = [], additional = [] }: Sections) {
  const counts = [1, answers.length, authority.length, additional.length].flatMap(two);
  const records = [...answers, ...authority, ...additional].flat();
  return Uint8Array.from([0, 0, 0x81, 0x80, ...counts, ...question, ...records]);
}

describe('what a record says', () => {
  it.each([
    { why: 'an address', type: 'A', data: [203, 0, 113, 9], expected: '203.0.113.9' },
    { why: 'an address of a wrong length', type: 'A', data: [203, 0, 113], expected: '' },
    {
      why: 'an alias that points',
      type: 'CNAME',
      data: [3, 119, 119, 119, ...pointer],
      expected: 'www.host.example',
    },
    { why: 'a text', type: 'TXT', data: [2, 104, 105], expected: 'hi' },
    { why: 'an empty text', type: 'TXT', data: [], expected: '' },
    {
      why: 'an authority by its first name',
      type: 'SOA',
      data: [...name('ns', 'test'), 0, ...Array(20).fill(0)],
      expected: 'ns.test',
    },
    { why: 'what nobody reads', type: 'MX', data: [0, 10, ...pointer], expected: '' },
  ] as const)('$why', ({ type, data, expected }) => {
    const read = decodeAnswer(message({ answers: [record(recordTypes[type], data)] }));
    expect(read?.answers).toMatchObject([{ name: 'host.example', ttl: 60, data: expected }]);
  });

  it('keeps the sections apart', () => {
    const answers = [record(1, [203, 0, 113, 1])];
    const authority = [record(2, name('ns', 'test'))];
    const read = decodeAnswer(message({ answers, authority }));
    expect(read?.answers.map(it => it.data)).toEqual(['203.0.113.1']);
    expect(read?.authority.map(it => it.data)).toEqual(['ns.test']);
  });

  it.each([
    { why: 'one error', options: [0, 15, 0, 2, 0, 17], expected: [17] },
    {
      why: 'an error after another option',
      options: [0, 10, 0, 1, 9, 0, 15, 0, 4, 0, 16, 104, 105],
      expected: [16],
    },
    { why: 'no option', options: [], expected: [] },
  ])('extended errors: $why', ({ options, expected }) => {
    const additional = [record(recordTypes.OPT, options, [0])];
    expect(decodeAnswer(message({ additional }))?.extendedErrors).toEqual(expected);
  });
});

describe('a hostile message is none', () => {
  const address = record(1, [203, 0, 113, 1]);

  it.each([
    { why: 'shorter than its head', bytes: Uint8Array.of(0, 0, 0x81, 0x80) },
    { why: 'a question', bytes: message({}).map((byte, at) => (at === 2 ? 1 : byte)) },
    {
      why: 'more records than there are',
      bytes: message({ answers: [address] }).map((byte, at) => (at === 7 ? 9 : byte)),
    },
    { why: 'a name that points at itself', bytes: message({ question: [...pointer, 0, 1, 0, 1] }) },
    {
      why: 'a name that points ahead',
      bytes: message({ answers: [record(1, [203, 0, 113, 1], [0xc0, 0xff])] }),
    },
    {
      why: 'data beyond its end',
      bytes: message({ answers: [[...address.slice(0, 10), 0xff, 0xff]] }),
    },
    {
      why: 'a text beyond its end',
      bytes: message({ answers: [record(recordTypes.TXT, [255, 104])] }),
    },
    {
      why: 'a label longer than a label can be',
      bytes: message({ question: [64, ...Array(64).fill(97), 0, 0, 1, 0, 1] }),
    },
    {
      why: 'a name of too many labels',
      bytes: message({ question: [...Array(400).fill([1, 97]).flat(), 0, 0, 1, 0, 1] }),
    },
    {
      why: 'longer than DNS allows',
      bytes: Uint8Array.from([...message({ answers: [address] }), ...Array(70_000).fill(0)]),
    },
    {
      why: 'an option cut off',
      bytes: message({ additional: [record(recordTypes.OPT, [0, 15, 0, 2], [0])] }),
    },
  ])('$why', ({ bytes }) => {
    expect(decodeAnswer(bytes)).toBeNull();
  });

  it('at every length at which it can be cut off', () => {
    const whole = message({ answers: [address], authority: [record(2, name('ns', 'test'))] });
    expect(decodeAnswer(whole)).not.toBeNull();
    for (let length = 0; length < whole.length; length++)
      expect(decodeAnswer(whole.subarray(0, length)), `${length} bytes`).toBeNull();
  });

  it('in no time, where thousands of records point at one endless name', () => {
    const question = [...Array(2_000).fill([1, 97]).flat(), 0, 0, 1, 0, 1];
    const began = performance.now();
    expect(decodeAnswer(message({ question, answers: Array(5_000).fill(address) }))).toBeNull();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
