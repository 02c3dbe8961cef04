import type { ShownLink } from '../utils/check/rich.ts';

const mostLinks = 1_000;
const longestText = 2_000;

/** A text with the links that stand behind its words. */
export interface RichText {
  readonly text: string;
  readonly links: readonly ShownLink[];
}

/**
 * The links of an HTML text, each with its visible words, at most 1,000. Nothing of it is shown or
 * loaded: a document that is only parsed runs no script and fetches no picture.
 */
export function linksInHtml(html: string): ShownLink[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return [...page.querySelectorAll('a[href], area[href]')]
    .slice(0, mostLinks)
    .map(link => ({
      url: link.getAttribute('href')?.trim() ?? '',
      shown: (link.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, longestText),
    }))
    .filter(({ url }) => /^[a-z][a-z0-9+.-]*:/i.test(url));
}

/** The words of an HTML text, for a mail that has no other. */
export function wordsOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
