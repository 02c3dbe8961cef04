import * as fc from 'fast-check';

/** One thing that is done to an answer; `at` picks the place, whatever the answer holds. */
export interface Mutation {
  readonly kind: 'put' | 'drop' | 'repeat' | 'rename' | 'cut' | 'flip';
  readonly at: number;
  readonly value: unknown;
}

const long = 'a'.repeat(5_000);
// biome-ignore format: a table of values
const awkward: readonly unknown[] = [
  null, true, false, 0, -1, 1e308, 4e15, 0.5, '', '0', 'null', 'NaN', long, '\ud800', '\u202e\u0000', [], {}, [[]], [null], { a: null },
  '2026-02-30', '9999-99-99T99:99:99Z', '-271822-01-01', 'javascript:alert(1)', 'http://[', 'https://evil.example/\u0000', '::1', '999.1.1.1', 'malicious', 'clean',
  JSON.parse('{"__proto__":{"malicious":true},"constructor":1,"length":-1}'), Array.from({ length: 400 }, () => 'x'), { toString: null },
];
const names = ['__proto__', 'constructor', 'length', '', '0', 'data', 'results'];

/** What may be done to one answer, several things one after the other. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    // In an answer that is no JSON any more the places are letters.
    kind: fc.constantFrom<Mutation['kind']>(
      'put',
      'put',
      'put',
      'drop',
      'repeat',
      'rename',
      'cut',
      'flip',
    ),
    at: fc.nat({ max: 100_000 }),
    value: fc.oneof(fc.constantFrom(...awkward), fc.jsonValue({ maxDepth: 2 })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** The answer's bytes with everything done to them. */
export function mutate(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array {
  return all.reduce<Uint8Array>((so, it) => mutateOnce(so, it), bytes);
}

function mutateOnce(bytes: Uint8Array, { kind, at, value }: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes;
  const place = at % bytes.length;
  if (kind === 'cut') return bytes.slice(0, place);
  if (kind === 'flip') return bytes.with(place, at % 256);
  const json = parse(bytes);
  if (typeof json !== 'object' || json === null) return bytes;
  const root = { json };
  const places = placesIn(root);
  const [holder, name] = places[at % places.length] as Place;
  alter(holder, name, kind, value, at);
  return new TextEncoder().encode(JSON.stringify(root.json) ?? 'null');
}

type Holder = Record<string, unknown>;
type Place = readonly [Holder, string];

function alter(holder: Holder, name: string, kind: Mutation['kind'], value: unknown, at: number) {
  const before = holder[name];
  if (kind === 'put') holder[name] = value;
  else if (kind === 'repeat') holder[name] = Array.from({ length: 300 }, () => before);
  else delete holder[name];
  if (kind === 'rename') {
    const as = names[at % names.length] as string;
    Object.defineProperty(holder, as === 'length' && Array.isArray(holder) ? '0' : as, {
      value: before,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

/** Every place of a tree that holds a value; the tree is small, for answers are. */
function placesIn(holder: Holder): Place[] {
  return Object.entries(holder).flatMap(([name, value]) => [
    [holder, name] as const,
    ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : []),
  ]);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
