const mostBytes = 16_384;

/** The bytes that a zlib stream (RFC 1950) holds; null where it is broken, or either side is over 16 kB. */
export function inflateZlib(stream: Uint8Array): Uint8Array | null {
  const [method = 0, flags = 0] = stream;
  const isZlib = (method & 15) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 32) === 0;
  if (!isZlib || stream.length > mostBytes) return null;
  try {
    return Uint8Array.from(inflate(bitsOf(stream.subarray(2))));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Takes the next bits, the lowest first; throws a RangeError at the end. */
type Bits = (count: number) => number;

function bitsOf(stream: Uint8Array): Bits {
  let at = 0;
  return count => {
    let value = 0;
    for (let bit = 0; bit < count; bit++, at++) {
      const byte = stream[at >> 3];
      if (byte === undefined) throw new RangeError('The stream ends too early.');
      value |= ((byte >> (at & 7)) & 1) << bit;
    }
    // Stored blocks begin at a whole byte, which is all that a count of 0 asks for.
    if (count === 0) at = (at + 7) & ~7;
    return value;
  };
}

function inflate(bits: Bits): number[] {
  const out: number[] = [];
  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) copyStored(bits, out);
    else if (kind === 1) expand(bits, out, fixedLiterals, fixedDistances);
    else if (kind === 2) expand(bits, out, ...readCodes(bits));
    else throw new RangeError('There is no such block.');
  }
  return out;
}

function put(out: number[], byte: number | undefined): void {
  if (byte === undefined || out.length >= mostBytes) throw new RangeError('Too far or too much.');
  out.push(byte);
}

function copyStored(bits: Bits, out: number[]): void {
  bits(0);
  const length = bits(16);
  if ((length ^ bits(16)) !== 0xffff) throw new RangeError('The length contradicts itself.');
  for (let left = length; left > 0; left--) put(out, bits(8));
}

/** A Huffman code: the symbol of each code, which has a 1 set before it to tell its length. */
type Code = ReadonlyMap<number, number>;

function codeOf(lengths: readonly number[]): Code {
  const code = new Map<number, number>();
  for (let length = 1, next = 0; length < 16; length++, next *= 2) {
    for (const [symbol, own] of lengths.entries()) {
      if (own === length) code.set((1 << length) + next++, symbol);
    }
  }
  return code;
}

function decodeSymbol(bits: Bits, code: Code): number {
  for (let read = 2 + bits(1); read < 1 << 16; read = read * 2 + bits(1)) {
    const symbol = code.get(read);
    if (symbol !== undefined) return symbol;
  }
  throw new RangeError('There is no such symbol.');
}

const fixedLiterals = codeOf(
  Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
);
const fixedDistances = codeOf(new Array<number>(30).fill(5));
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(bits: Bits): [Code, Code] {
  const [literals, distances, kinds] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
  const ofLengths = new Array<number>(19).fill(0);
  for (const symbol of lengthOrder.slice(0, kinds)) ofLengths[symbol] = bits(3);
  const code = codeOf(ofLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = decodeSymbol(bits, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...new Array(3 + bits(2)).fill(lengths.at(-1) ?? 0));
    else lengths.push(...new Array(symbol === 17 ? 3 + bits(3) : 11 + bits(7)).fill(0));
  }
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals))];
}

function expand(bits: Bits, out: number[], literals: Code, distances: Code): void {
  for (;;) {
    const symbol = decodeSymbol(bits, literals);
    if (symbol === 256) return;
    if (symbol < 256) put(out, symbol);
    else {
      const length = symbol === 285 ? 258 : 3 + numberOf(symbol - 257, 4, bits);
      const distance = 1 + numberOf(decodeSymbol(bits, distances), 2, bits);
      for (let left = length; left > 0; left--) put(out, out[out.length - distance]);
    }
  }
}

/** Every `group` of symbols spans twice as many numbers as the one before; more bits tell which. */
function numberOf(symbol: number, group: number, bits: Bits): number {
  if (symbol < 2 * group) return symbol;
  const extra = Math.floor(symbol / group) - 1;
  return ((group + (symbol % group)) << extra) + bits(extra);
}
