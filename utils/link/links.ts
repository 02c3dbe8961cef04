import { endOfLink } from './ending.ts';
import { hasKnownSuffix } from './names.ts';
import { brokenScheme, brokenSeparator, refang } from './refang.ts';
import { tidy } from './tidy.ts';

const dot = String.raw`(?:\.|[[({](?:\.|dot)[\])}]|[[({]\.|\.[\])}]|\\\.|[。．｡])`;
const inLabel = String.raw`\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060-`;
const others = String.raw`[a-z][a-z0-9+.-]{1,40}:\/\/|(?:javascript|vbscript|mailto|ms-[a-z-]{2,30}|search-ms|microsoft-edge|view-source|file|intent|magnet|callto|facetime|skype|tel|sms|blob):(?=\S)|data:(?=[\w/+.-]{0,80}[;,])`;

// Each alternative starts only where its characters start, so that a long run is walked once.
const candidate = new RegExp(
  [
    `(?<![a-z0-9])(?<web>${brokenScheme}${brokenSeparator})(?=[\\p{L}\\p{N}[_-])`,
    `(?<![a-z0-9+.-])(?<other>${others})`,
    String.raw`(?<![\w.+%-])[\w.+%-]+\[?(?:@|\[at\])\]?[\w-]+(?:${dot}[\w-]+)*`,
    `(?<![@.${inLabel}])(?<bare>[${inLabel}]+(?:${dot}[${inLabel}]+)+|\\[[0-9a-f:.]{2,45}\\](?=[:/]))`,
  ].join('|'),
  'giu',
);
const asciiHost = new RegExp(`[\\w-]+(?:${dot}[\\w-]+)+`, 'i');

const otherLink = new RegExp(`^(?!https?:)(?:${others})`, 'i');

/** Whether all of `text` is a link, but not one into the web. */
export function isOtherLink(text: string): boolean {
  return otherLink.test(text) && URL.canParse(text);
}

/** Every link in a text, refanged, in order: exact, defanged, in prose, Markdown or mail. */
export function* findLinks(text: string): Generator<string> {
  const seen = new Set<string>();
  for (const [word] of tidy(text).matchAll(/[^\s<>"`“”„«»|]+/g)) {
    for (const link of linksInWord(word)) {
      if (!seen.has(link)) yield refang(unescapeSlashes(link));
      seen.add(link);
    }
  }
}

/** The links in a text without blanks, as they stand there. */
function* linksInWord(word: string): Generator<string> {
  let from = 0;
  for (;;) {
    candidate.lastIndex = from;
    const match = candidate.exec(word);
    if (!match?.groups) return;
    const { web, other, bare } = match.groups;
    from = match.index + match[0].length;
    if (bare !== undefined) {
      const found = bareLink(word, match.index, bare);
      if (found) yield word.slice(found.start, found.end);
      from = Math.max(from, found?.end ?? 0);
    } else if (web !== undefined || other !== undefined) {
      from = endOfLink(word, from);
      yield word.slice(match.index, from);
    }
  }
}

/** Undoes JSON's `\\/`, which a URL parser would take for two slashes. */
function unescapeSlashes(link: string): string {
  return /^https?:\\\/\\\//i.test(link) ? link.replaceAll('\\/', '/') : link;
}

/** Where the link that starts with the host `bare` stands, or null where none was meant. */
function bareLink(word: string, index: number, bare: string) {
  // A name has 253 characters at most; four times that leaves room for brackets around its dots.
  if (bare.length > 1_000) return null;
  const host = isOneName(bare) ? bare : asciiHost.exec(bare)?.[0];
  if (!host) return null;
  const start = index + bare.indexOf(host);
  const hostEnd = start + host.length;
  const goesOn = /^(?::\d{1,5})?(?:[/?#\\]|$)|^:\d{1,5}(?!\w)/.exec(
    word.slice(hostEnd, hostEnd + 8),
  );
  const hasRest = goesOn !== null && hostEnd < word.length;
  // Settled before the rest is looked at, so that a refused name costs no more than itself.
  if (word[hostEnd] === '@' || !isMeant(host, hasRest)) return null;
  const end = hasRest ? endOfLink(word, hostEnd) : hostEnd;
  return { start, end };
}

/** Japanese prose runs on without blanks, so a name that mixes it with ASCII in a label is two things. */
function isOneName(bare: string): boolean {
  if (/^[\w.[\]:-]+$/.test(bare)) return true;
  const mixed = /[a-z0-9][^\p{ASCII}]|[^\p{ASCII}][a-z0-9]/iu.test(bare.replace(/[。．｡]/g, '.'));
  return !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(bare) || !mixed;
}

const fileEndings = /^[^.]+\.(?:cc|md|mov|pl|ps|py|rs|sh|so|zip)$/;

/** Whether a host without a scheme was meant as a link, and is not a file name or two sentences. */
function isMeant(host: string, hasRest: boolean): boolean {
  const name = host.toLowerCase();
  if (!/^[a-z0-9_.-]+$/.test(name) || /^www\.|^[\d.]+$/.test(name)) return isRefangable(host);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const cased = ending !== ending.toLowerCase() && host !== host.toUpperCase();
  if (cased || (!hasRest && fileEndings.test(name))) return false;
  return name.endsWith('.example') || hasKnownSuffix(name);
}

/** Whether a host that is defanged, an address, or in another script comes out as one that can exist. */
function isRefangable(host: string): boolean {
  const url = refang(host);
  if (url === host) return false;
  const plain = /^[\p{L}\p{M}\p{N}_.-]+$/u.test(host) && !/^www\.|^[\d.]+$/i.test(host);
  return !plain || hasKnownSuffix(URL.parse(url)?.hostname ?? '');
}
