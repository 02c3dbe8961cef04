import type { Pixels } from './codes.ts';

/** More pixels than a photo of any phone has as it is sent; a picture of 100 megapixels takes 400 MB. */
const mostPixels = 64_000_000;
/** More than this is scaled down before it is looked at. */
const mostDrawn = 16_000_000;
/** Codes drawn with one pixel for each square are too fine to be found. */
const small = 1_000;

/** A picture that the browser has understood, ready to be drawn. */
export interface Drawable {
  readonly width: number;
  readonly height: number;
  draw(scale: number): Pixels;
}

/** How a picture can be refused; the name of a text, `picture_<refusal>`. */
export class PictureRefused extends Error {
  readonly refusal: 'unreadable' | 'too-large';

  constructor(refusal: 'unreadable' | 'too-large') {
    super(`The picture is ${refusal}.`);
    this.refusal = refusal;
  }
}

/**
 * Has the browser understand a picture, from memory: `url` is `data:` or `blob:`. Throws
 * `PictureRefused` where it is none, or has too many pixels.
 */
export async function openPicture(url: string): Promise<Drawable> {
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new PictureRefused('unreadable'));
    image.src = url;
  });
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0) throw new PictureRefused('unreadable');
  // Known before the first pixel is unpacked.
  if (width * height > mostPixels) throw new PictureRefused('too-large');
  return { width, height, draw: scale => drawn(image, scale) };
}

/** The scales at which to look, one after the other: whole, by half, and twice where it is small. */
export function scalesFor({ width, height }: { width: number; height: number }): number[] {
  const whole = Math.min(1, Math.sqrt(mostDrawn / (width * height)));
  return Math.max(width, height) <= small ? [1, 2, 0.5] : [whole, whole / 2];
}

function drawn(image: HTMLImageElement, scale: number): Pixels {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new PictureRefused('unreadable');
  // What shows through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = scale < 1;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
