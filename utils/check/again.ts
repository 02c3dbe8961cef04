import { read } from '../link/read.ts';
import type { ShownLink } from './rich.ts';
import type { Check } from './types.ts';

/**
 * What a new check of the same link begins with: what the person gave then, where that was this link
 * and nothing else; otherwise its address, with the text that was seen in its place.
 */
export function inputAgain({ input, target, shown = '' }: Check): {
  text: string;
  links?: ShownLink[];
} {
  if (!target) return { text: input };
  const { targets } = read(input);
  const isAlone = targets.length === 1 && targets[0]?.url === target.url;
  return isAlone && !shown ? { text: input } : { text: '', links: [{ url: target.url, shown }] };
}
