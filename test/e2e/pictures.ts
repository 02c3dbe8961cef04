import { encodeQR } from 'qr';
import { codePageUrl } from '../simulator/pages.ts';
import type { Simulator } from '../simulator/server.ts';
import type { View } from './view.ts';

/** Puts an image on a page that stands in the page itself, with a QR code that holds `text`. */
export function showImage(page: View, text: string): Promise<void> {
  const source = encodeQR(text, 'data-url', { scale: 6, border: 4 });
  return page.run((url: string) => {
    document.body.innerHTML = '<img id="picture">';
    const image = document.querySelector<HTMLImageElement>('#picture');
    if (image) image.src = url;
    return image?.decode();
  }, source);
}

/** Puts a frame on a page and waits for what is in it. */
export function showFrame(page: View, url: string): Promise<void> {
  return page.run((address: string) => {
    document.body.innerHTML = '<iframe id="frame" width="400" height="300"></iframe>';
    const frame = document.querySelector<HTMLIFrameElement>('#frame');
    if (!frame) return undefined;
    return new Promise<void>(resolve => {
      frame.onload = () => resolve();
      frame.src = address;
    });
  }, url);
}

/** How often the picture's address was asked: the page itself does so once. */
export function askedForPicture({ log }: Simulator): number {
  return log.filter(({ url }) => url.startsWith(codePageUrl) && url.includes('.gif')).length;
}
