import { read, readLink } from '../../link/read.ts';
import type { OtherLink, Target } from '../../link/types.ts';
import { readRich, type ShownLink } from '../rich.ts';

/** One address of a list, and what a check of it begins with. */
export interface Entry {
  readonly target: Pick<Target, 'url' | 'host' | 'domain'>;
  readonly given: { readonly text: string; readonly links?: readonly ShownLink[] };
}

/** A text read as a list: its addresses, and what became of the rest. */
export interface List {
  /** In their order, each once. */
  readonly entries: readonly Entry[];
  /** How often an address stood there again. */
  readonly merged: number;
  /** How many addresses are left out because a list holds only so many. */
  readonly cut: number;
  /** Whether the text holds more links than were read. */
  readonly more: boolean;
  /** Links that lead to no website. */
  readonly others: readonly OtherLink[];
  /** Lines without an address, where the text is a list of lines. */
  readonly unread: readonly string[];
}

/** So many links are read of one text (link/read.ts, components/rich.ts). */
const mostRead = 1_000;
/** Beyond them nothing is counted any more; a list that long is cut anyway. */
const mostWords = 20_000;
const longestWord = 2_000;

/** The addresses of a text and of the links behind its words, at most `most`. */
export function readList(text: string, links: readonly ShownLink[], most: number): List {
  const { targets, others } = readRich(text, links).reading;
  const found = links.length > 0 ? amongLinks(links) : amongWords(text, targets);
  const entries = targets.map(target => ({
    target: { url: target.url, host: target.host, domain: target.domain },
    given: found.given.get(target.url) ?? givenOf(target),
  }));
  return {
    entries: entries.slice(0, most),
    merged: Math.max(0, found.count - found.given.size),
    cut: Math.max(0, entries.length - most),
    more: links.length >= mostRead || targets.length + others.length >= mostRead,
    others,
    unread: found.unread,
  };
}

/** How many addresses a text with links holds, as far as it is read. */
export function countAddresses(text: string, links: readonly ShownLink[]): number {
  return readRich(text, links).reading.targets.length;
}

interface Found {
  readonly given: ReadonlyMap<string, Entry['given']>;
  readonly count: number;
  readonly unread: readonly string[];
}

function amongLinks(links: readonly ShownLink[]): Found {
  const given = new Map<string, Entry['given']>();
  let count = 0;
  for (const link of links) {
    const [target] = readLink(link.url).targets;
    if (!target) continue;
    count++;
    if (!given.has(target.url)) given.set(target.url, { text: '', links: [link] });
  }
  return { given, count, unread: [] };
}

/** Looks at each word by itself: a word that is one address is given on as it was written. */
function amongWords(text: string, targets: readonly Target[]): Found {
  const wanted = new Set(targets.map(target => target.url));
  const given = new Map<string, Entry['given']>();
  const unread: string[] = [];
  let count = 0;
  let words = 0;
  const lines = text.split('\n').filter(line => line.trim());
  for (const line of lines) {
    let holds = false;
    for (const word of line.split(/\s+/).filter(it => /[.:%]/.test(it))) {
      if (++words > mostWords) return { given, count, unread: [] };
      const urls = read(word).targets.map(target => target.url);
      const known = urls.filter(url => wanted.has(url));
      const [first] = known;
      count += known.length;
      holds ||= known.length > 0;
      if (first && urls.length === 1 && word.length <= longestWord && !given.has(first))
        given.set(first, { text: word });
    }
    if (!holds && read(line).targets.length === 0) unread.push(line.trim());
  }
  // In prose most lines hold none, and nobody wants to hear of them.
  return { given, count, unread: unread.length * 2 <= lines.length ? unread : [] };
}

/** The link around the target where there is one, so that its check can tell of it too. */
function givenOf({ url, wrappers }: Target): Entry['given'] {
  const [outermost] = wrappers;
  const around = outermost ? readLink(outermost.url).targets : [];
  const isSame = around.length === 1 && around[0]?.url === url;
  return { text: '', links: [{ url: (isSame && outermost?.url) || url, shown: '' }] };
}
