import { crc32, deflateSync } from 'node:zlib';

/** A color as `#rrggbb`. */
export type Color = `#${string}`;

/** A filled rectangle with round corners, the only thing that is ever drawn. */
export interface Shape {
  readonly at: readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
  readonly color: Color;
  readonly radius?: number;
}

/** Draws shapes over a ground, with smooth edges, and returns the bytes of a PNG. */
export function drawPng(
  [width, height]: readonly [number, number],
  ground: Color,
  shapes: readonly Shape[],
): Uint8Array {
  const stride = width * 3 + 1;
  const rows = new Uint8Array(stride * height);
  fill(rows, stride, { at: [0, 0], size: [width, height], color: ground });
  for (const shape of shapes) fill(rows, stride, shape);
  return encode(width, height, rows);
}

function fill(rows: Uint8Array, stride: number, shape: Shape): void {
  const [left, top] = shape.at;
  const [width, height] = shape.size;
  const rgb = [1, 3, 5].map(at => Number.parseInt(shape.color.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = rgb;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const covered = coverage(shape, x + 0.5, y + 0.5);
      const at = y * stride + 1 + x * 3;
      blend(rows, at, red, covered);
      blend(rows, at + 1, green, covered);
      blend(rows, at + 2, blue, covered);
    }
  }
}

function blend(rows: Uint8Array, at: number, value: number, covered: number): void {
  const under = rows[at] ?? 0;
  rows[at] = Math.round(under + (value - under) * covered);
}

/** How much of the pixel around this point lies inside, by its distance to the round edge. */
function coverage({ at, size, radius = 0 }: Shape, x: number, y: number): number {
  if (radius === 0) return 1;
  const dx = Math.abs(x - at[0] - size[0] / 2) - size[0] / 2 + radius;
  const dy = Math.abs(y - at[1] - size[1] / 2) - size[1] / 2 + radius;
  const [right, below] = [Math.max(dx, 0), Math.max(dy, 0)];
  const outside = Math.sqrt(right * right + below * below);
  const distance = outside + Math.min(Math.max(dx, dy), 0) - radius;
  return Math.min(1, Math.max(0, 0.5 - distance));
}

/** Eight bits a channel, red, green, blue, no filter. Layout: PNG specification, chapter 11. */
function encode(width: number, height: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND')];
  return Uint8Array.from(Buffer.concat([signature, ...parts]));
}

function chunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
