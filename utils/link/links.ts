import {
  bareName,
  type Found,
  inLabel,
  namesIn,
  narrowJoints,
  networkBehind,
  readBare,
} from './bare.ts';
import { decodeLink, encodedColon, encodedScheme, encodedSlash } from './encoded.ts';
import { endOfLink, type Surroundings } from './ending.ts';
import { restBehind } from './folds.ts';
import { brokenDot, brokenScheme, brokenSeparator, refang } from './refang.ts';
import { shareAddress, sharePath } from './shares.ts';
import { tidy } from './tidy.ts';

const unslashed =
  'javascript|vbscript|mailto|ms-[a-z-]{2,30}|search-ms|microsoft-edge(?:-[a-z]{2,12})?|view-source|file|intent|magnet|callto|facetime|skype|tel|sms|smsto|blob|jar|cid|webcal|whatsapp|zoommtg|msteams|slack|x-safari-https?';
const others = String.raw`[a-z][a-z0-9+.-]{1,40}:\/\/|(?:${unslashed}):(?=\S)|about:(?=[a-z]{4,12}\b)|data:(?=[\w/+.-]{0,80}[;,])`;
const slash = String.raw`(?:[/\\]|${encodedSlash})`;
// Behind an encoded character a word starts like behind any other mark.
const encoded = '%(?:25){0,4}[0-9a-f]{2}';
const behindMark = `(?:(?<![a-z0-9])|(?<=${encoded}))`;

// Each alternative starts only where its characters start, so that a long run is walked once.
const candidate = new RegExp(
  [
    `(?<share>${sharePath})`,
    `(?<![a-z0-9])(?<web>${brokenScheme}${brokenSeparator})(?=[\\p{L}\\p{N}[_-])`,
    `${behindMark}(?<coded>(?:h[tx]{2}ps?|${encodedScheme})(?:${encodedColon}${slash}{2}|:${encodedSlash}${slash}))`,
    `(?<![a-z0-9+.-])(?<other>${others})`,
    `(?<skipped>${encoded})`,
    String.raw`(?<![\w.+%-])[\w.+%-]+\[?(?:@|\[at\])\]?[\w-]+(?:${brokenDot}[\w-]+)*`,
    `(?:(?<![@.${inLabel}])|(?<=${encoded}))(?<bare>${bareName}|\\[[0-9a-f:.]{2,45}\\](?=[:/]))`,
  ].join('|'),
  'giu',
);
/** Schemes that are words in prose, and a link only where nothing else is there. */
const everyday =
  /^(?:about|chrome|edge|brave|opera|vivaldi|line|tg|sgnl|viber|discord|webex|sip|sips|xmpp|geo|maps|feed|news|search|shell|sms|mms|mid|spotify|steam|onenote|bitcoin|ethereum|vscode|ldaps?|telnet|ssh|read|reader|cache|data):[^\s]/i;
const otherLink = new RegExp(`^(?!https?:)(?:${others})`, 'i');

/** Whether all of `text` is a link, but not one into the web. */
export function isOtherLink(text: string): boolean {
  return (
    /^[a-z][a-z0-9+.-]{1,40}:/i.test(text) &&
    (otherLink.test(text) || everyday.test(text)) &&
    !labelOf(text) &&
    URL.canParse(text)
  );
}

/** The label that is glued to a web address (`URLhttps://`); '' where that is a scheme of its own. */
function labelOf(text: string): string {
  const label = /^[a-z]{1,12}?(?=https?:\/\/)/i.exec(text)?.[0] ?? '';
  return /^(?:view|git|svn|web|touch|opera)$/i.test(label) ? '' : label;
}

// An office program's link has a `|` in it, which divides words everywhere else.
const words = /(?<![\w-])ms-[a-z-]{2,30}:\w{3}\|[^\s<>"`“”„«»]+|[^\s<>"`“”„«»|]+/gi;

/** Repeated so often, a link is a trap for the reader, and everything of use was read before. */
const mostFound = 4_000;

/**
 * Every link in a text, refanged, in order: exact, defanged, encoded, in prose, source text or mail.
 * One that may go on behind the end of its line comes out twice: with the rest and without it.
 * Reading ends after 4,000 of them.
 */
export function* findLinks(text: string): Generator<string> {
  let found = 0;
  const seen = new Set<string>();
  const known = new Set<string>();
  const tidied = tidy(text);
  const column = columnOf(tidied);
  for (const match of tidied.matchAll(words)) {
    const [word] = match;
    // What was read once holds nothing new; a text may repeat it very often.
    if (known.has(word)) continue;
    known.add(word);
    const after = tidied.slice(match.index + word.length, match.index + word.length + 1);
    // `"` behind a comma begins the next cell of a row.
    const cell = column ?? (after === '"' && /[,;]$/.test(word) ? cellEnd(word) : undefined);
    for (const { start, end, link } of linksInWord(word, cell)) {
      if (++found > mostFound) return;
      const at = match.index + start;
      const rest = end === word.length ? restBehind(tidied, at, match.index + end) : '';
      for (const written of rest ? [link + rest, link] : [link]) {
        if (!seen.has(written)) yield refang(unescapeMarks(written));
        seen.add(written);
      }
    }
  }
}

function cellEnd(word: string): ',' | ';' {
  return word.endsWith(';') ? ';' : ',';
}

/** The character that divides the cells of a text whose lines are all rows of one table. */
function columnOf(text: string): ',' | ';' | undefined {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter(line => line.trim())
    .slice(0, 50);
  // Behind a comma in prose stands a blank.
  if (lines.length < 2 || /[,;] /.test(text)) return undefined;
  const isColumn = (mark: string) => {
    const counts = new Set(lines.map(line => line.split(mark).length));
    return counts.size === 1 && !counts.has(1);
  };
  return ([',', ';'] as const).find(isColumn);
}

/** The links in a text without blanks, as they stand there. */
function* linksInWord(word: string, cell: Surroundings['cell']): Generator<Found> {
  let from = 0;
  for (;;) {
    candidate.lastIndex = from;
    const match = candidate.exec(word);
    if (!match?.groups) return;
    const { share, web, coded, other, bare } = match.groups;
    const start = match.index;
    from = start + match[0].length;
    const network = bare && /^\d/.test(bare) && networkBehind.exec(word.slice(from, from + 20));
    if (network) from += network[0].length;
    else if (share !== undefined) {
      from = endOfLink(word, from, { start });
      if (from < 0) return;
      yield { start, end: from, link: shareAddress(word.slice(start, from)) ?? '' };
    } else if (bare !== undefined) {
      for (const host of namesIn(bare)) {
        const found = readBare(word, start + host.index, host.name, cell);
        if (found) yield found;
        from = Math.max(from, found?.end ?? 0);
      }
    } else if (coded !== undefined) {
      const { text, end } = decodeLink(word, start);
      from = Math.max(end, from);
      yield* decodedLink(text, start, from);
    } else if (web !== undefined || other !== undefined) {
      from = endOfLink(word, from, { start, cell });
      if (from < 0) return;
      const at = start + (other ? labelOf(other).length : 0);
      yield { start: at, end: from, link: narrowJoints(word.slice(at, from)) };
    }
  }
}

/** The link at the start of a decoded text, whose end is found like that of any other. */
function* decodedLink(text: string, start: number, end: number): Generator<Found> {
  const head = /^[a-z*]{2,6}:[/\\]{2}|^/i.exec(text)?.[0].length ?? 0;
  const link = text.slice(0, Math.max(head, endOfLink(text, head, { start: 0 })));
  if (link.length > head) yield { start, end, link };
}

/** Undoes what Markdown and LaTeX put before a mark, which a URL parser would take for a slash. */
function unescapeMarks(link: string): string {
  return /^[a-z]+:\/\//i.test(link) ? link.replace(/\\([_*&#=?~-])/g, '$1') : link;
}
