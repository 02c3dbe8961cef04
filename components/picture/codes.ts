import { decodeQRBatch } from 'qr/decode.js';

/** As a canvas gives it: four bytes for each pixel. */
export type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

/** Optional tries end then; what must be done for a screen of 4K takes half a second without them. */
const triesMs = 1_000;

/**
 * The texts of all QR codes in a picture, light on dark ones too, without duplicates; empty where
 * there is none. Throws only where the pixels are none.
 */
export async function codesIn(pixels: Pixels): Promise<string[]> {
  const options = { effort: Number.POSITIVE_INFINITY, timeLimit: triesMs };
  const [found = []] = await decodeQRBatch([pixels], options);
  const texts = found.filter(it => typeof it === 'string').filter(text => text.trim() !== '');
  return [...new Set(texts)];
}
