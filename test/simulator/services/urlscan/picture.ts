import { type Color, drawPng, type Shape } from './png.ts';

export type Picture = 'login' | 'page' | 'listing' | 'placeholder';

const size = [1280, 800] as const;
const drawn = new Map<Picture, Uint8Array>();

/** A PNG of how the page looked: made of bars and boxes, never of anybody's real design. */
export function pictureOf(picture: Picture): Uint8Array {
  const known = drawn.get(picture);
  if (known) return known;
  const made = draw(picture);
  drawn.set(picture, made);
  return made;
}

function draw(picture: Picture): Uint8Array {
  switch (picture) {
    case 'login':
      return drawPng(size, '#eef2f8', login());
    case 'page':
      return drawPng(size, '#ffffff', page());
    case 'listing':
      return drawPng(size, '#ffffff', listing());
    case 'placeholder':
      return drawPng([600, 320], '#d9dce2', [box([150, 148], [300, 24], '#a9afba', 12)]);
  }
}

function box(at: Shape['at'], extent: Shape['size'], color: Color, radius = 6): Shape {
  return { at, size: extent, color, radius };
}

/** A frame is a box in the color of the line with a smaller one inside. */
function frame(at: Shape['at'], [width, height]: Shape['size'], radius: number): Shape[] {
  return [
    box(at, [width, height], '#c3ccd9', radius),
    box([at[0] + 2, at[1] + 2], [width - 4, height - 4], '#ffffff', radius - 2),
  ];
}

/** A card with a logo, two fields and a button. */
function login(): Shape[] {
  return [
    ...frame([420, 110], [440, 560], 20),
    box([598, 160], [84, 84], '#14387f', 42),
    box([625, 184], [18, 36], '#ffffff', 4),
    box([633, 184], [26, 22], '#ffffff', 11),
    box([520, 274], [240, 22], '#28344a', 11),
    box([560, 310], [160, 12], '#a9b4c5', 6),
    ...frame([470, 350], [340, 58], 10),
    box([490, 372], [150, 14], '#a9b4c5', 7),
    ...frame([470, 428], [340, 58], 10),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(at => box([490 + at * 22, 451], [12, 12], '#6b7688', 6)),
    box([470, 516], [340, 58], '#1769e0', 29),
    box([592, 538], [96, 14], '#ffffff', 7),
    box([560, 604], [160, 12], '#7fa6e8', 6),
    box([440, 710], [400, 10], '#c3ccd9', 5),
  ];
}

/** A site with a header, a large picture and text. */
function page(): Shape[] {
  const line = (at: number) =>
    box([120, 520 + at * 34], [at % 3 === 2 ? 520 : 700, 14], '#c9d1cb', 7);
  return [
    box([0, 0], [1280, 84], '#2f6b3f', 0),
    box([120, 30], [190, 24], '#ffffff', 12),
    ...[0, 1, 2, 3].map(at => box([760 + at * 104, 35], [76, 14], '#bcd8c2', 7)),
    box([120, 124], [1040, 300], '#dcebdd', 18),
    box([200, 300], [240, 124], '#8fbf98', 60),
    box([420, 250], [300, 174], '#6fa97b', 80),
    box([960, 170], [96, 96], '#f4c95d', 48),
    box([120, 460], [420, 28], '#26382b', 14),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map(line),
    ...[0, 1].flatMap(at => frame([880, 470 + at * 150], [280, 130], 14)),
    ...[0, 1].map(at => box([906, 500 + at * 150], [160, 16], '#8fbf98', 8)),
  ];
}

/** A bare list of files. */
function listing(): Shape[] {
  const row = (at: number) => [
    box([60, 160 + at * 44], [22, 26], '#8a94a6', 3),
    box([104, 166 + at * 44], [220 + ((at * 83) % 180), 14], '#3566c4', 7),
    box([640, 166 + at * 44], [150, 14], '#c3c9d4', 7),
    box([860, 166 + at * 44], [60, 14], '#c3c9d4', 7),
  ];
  return [
    box([60, 60], [300, 34], '#1f2733', 8),
    box([60, 124], [1160, 2], '#c3c9d4', 0),
    ...[0, 1, 2, 3, 4, 5, 6].flatMap(row),
  ];
}
