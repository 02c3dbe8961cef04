import { openPicture, PictureRefused } from './pixels.ts';
import type { Sight } from './sight.ts';

/** A photo of a phone has five. */
const mostBytes = 25 * 1024 * 1024;

/** Whether a file is a picture that is looked into. SVG is a program for drawing, and may be endless. */
export function isPicture({ type }: Pick<File, 'type'>): boolean {
  return type.startsWith('image/') && !type.startsWith('image/svg');
}

/** Looks for QR codes in a picture, on this computer alone. Never throws. */
export async function lookIntoFile(file: Blob): Promise<Sight> {
  if (!isPicture(file)) return { kind: 'unreadable' };
  if (file.size > mostBytes) return { kind: 'too-large' };
  const url = URL.createObjectURL(file);
  return lookInto(url).finally(() => URL.revokeObjectURL(url));
}

/** The same for a picture at a `data:` or `blob:` address. Any other is not opened. */
export async function lookInto(url: string): Promise<Sight> {
  if (!/^(?:data:image\/|blob:)/i.test(url)) return { kind: 'unreadable' };
  try {
    const picture = await openPicture(url);
    // The reader is a chunk of its own, which only a picture loads.
    const { sightIn } = await import('./sight.ts');
    return await sightIn(picture);
  } catch (error) {
    return { kind: error instanceof PictureRefused ? error.refusal : 'unreadable' };
  }
}
