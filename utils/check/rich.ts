import { read, readLink } from '../link/read.ts';
import type { OtherLink, Reading, Target } from '../link/types.ts';

/** A link of rich text, and what people saw in its place. */
export interface ShownLink {
  readonly url: string;
  readonly shown: string;
}

const shownTextLength = 300;

/**
 * The links of rich text, and those that stand in its words alone. What a link's own text names is
 * no link: it is what people saw.
 */
export function readRich(
  text: string,
  links: readonly ShownLink[],
): { reading: Reading; shownFor: Record<string, string> } {
  const targets = new Map<string, Target>();
  const others: OtherLink[] = [];
  const shownFor: Record<string, string> = {};
  const seen = new Set<string>();
  for (const { url, shown } of links) {
    for (const { url: named } of read(shown).targets) seen.add(named);
    const reading = readLink(url);
    others.push(...reading.others);
    const [target] = reading.targets;
    if (!target || targets.has(target.url)) continue;
    targets.set(target.url, target);
    if (shown) shownFor[target.url] = cutShown(shown);
  }
  for (const target of read(text).targets) {
    if (!seen.has(target.url) && !targets.has(target.url)) targets.set(target.url, target);
  }
  return { reading: { targets: [...targets.values()], others }, shownFor };
}

/** The text of a link as it is kept: one line, at most 300 characters. */
export function cutShown(shown: string): string {
  return shown.replace(/\s+/g, ' ').trim().slice(0, shownTextLength);
}
