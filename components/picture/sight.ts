import { type CodeKind, codeKind, textOfCodes } from '../../utils/link/code.ts';
import { codesIn } from './codes.ts';
import { type Drawable, scalesFor } from './pixels.ts';

/** What was seen in a picture. */
export type Sight =
  /** At least one web address; `text` is what the codes hold. */
  | { readonly kind: 'link'; readonly text: string }
  /** A code without any. */
  | { readonly kind: 'other'; readonly holds: CodeKind; readonly text: string }
  | { readonly kind: 'none' | 'unreadable' | 'too-large' };

/** Looks for QR codes at one scale after the other, until there is one. */
export async function sightIn(picture: Drawable): Promise<Sight> {
  for (const scale of scalesFor(picture)) {
    const codes = await codesIn(picture.draw(scale));
    if (codes.length > 0) return sightOf(codes);
  }
  return { kind: 'none' };
}

/** What codes hold, told as one: where any holds a web address, only such count, else the first. */
export function sightOf(codes: readonly string[]): Sight {
  const links = codes.filter(code => codeKind(code) === 'link');
  if (links.length > 0) return { kind: 'link', text: textOfCodes(links) };
  const [text] = codes;
  const holds = text === undefined ? 'link' : codeKind(text);
  return text === undefined || holds === 'link' ? { kind: 'none' } : { kind: 'other', holds, text };
}
