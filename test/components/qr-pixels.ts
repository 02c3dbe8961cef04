import { encodeQR } from 'qr';
import type { Pixels } from '../../components/picture/codes.ts';

/** Where and how a code stands in a picture; `x` and `y` are its middle, `size` the pixels of a square. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** In radians. */
  readonly turn?: number;
  /** Light squares on a dark ground. */
  readonly inverted?: boolean;
}

/** A picture with a plain ground. */
export function ground(width: number, height: number, gray = 255): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(gray);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data } as unknown as Pixels;
}

/** Draws a code into a picture, as a camera or a page would show it. */
export function place(
  picture: Pixels,
  { text, x, y, size, turn = 0, inverted = false }: Placed,
): void {
  const squares = encodeQR(text, 'raw', { border: 4 });
  const half = (squares.length * size) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const reach = Math.ceil(half * 1.5);
  for (let down = -reach; down < reach; down++) {
    for (let right = -reach; right < reach; right++) {
      const column = Math.floor((right * cos + down * sin + half) / size);
      const row = Math.floor((down * cos - right * sin + half) / size);
      const isDark = squares[row]?.[column];
      if (isDark !== undefined) paint(picture, x + right, y + down, isDark !== inverted ? 0 : 255);
    }
  }
}

/** Adds to every channel what `by` says. */
export function disturb({ data }: Pixels, by: () => number): void {
  for (let at = 0; at < data.length; at++) {
    if (at % 4 !== 3) data[at] = (data[at] ?? 0) * 0.5 + 60 + by();
  }
}

function paint({ width, height, data }: Pixels, x: number, y: number, gray: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = (y * width + x) * 4;
  data.fill(gray, at, at + 3);
}
