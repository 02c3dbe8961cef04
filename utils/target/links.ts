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
    if (!seen.has(word)) yield* linksInWord(word);
    seen.add(word);
  }
}

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
      if (found) yield found.url;
      from = Math.max(from, found?.end ?? 0);
    } else if (web !== undefined || other !== undefined) {
      from = endOfLink(word, from);
      yield refang(unescapeSlashes(word.slice(match.index, from)));
    }
  }
}

/** Undoes JSON's `\\/`, which a URL parser would take for two slashes. */
function unescapeSlashes(link: string): string {
  return /^https?:\\\/\\\//i.test(link) ? link.replaceAll('\\/', '/') : link;
}

function bareLink(word: string, index: number, bare: string): { url: string; end: number } | null {
  const host = isOneName(bare) ? bare : asciiHost.exec(bare)?.[0];
  if (!host) return null;
  const start = index + bare.indexOf(host);
  const hostEnd = start + host.length;
  const next = word[hostEnd] ?? '';
  if (next === '@') return null;
  const end = /[:/?#\\]/.test(next) ? endOfLink(word, hostEnd) : hostEnd;
  const raw = word.slice(start, end);
  const url = refang(raw);
  return url !== raw && isMeant(host, url, end > hostEnd) ? { url, end } : null;
}

/** Japanese prose runs on without blanks, so a name that mixes it with ASCII in a label is two things. */
function isOneName(bare: string): boolean {
  if (/^[\w.[\]:-]+$/.test(bare)) return true;
  const mixed = /[a-z0-9][^\p{ASCII}]|[^\p{ASCII}][a-z0-9]/iu.test(bare.replace(/[。．｡]/g, '.'));
  return !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(bare) || !mixed;
}

const fileEndings = /^[^.]+\.(?:cc|md|mov|pl|ps|py|rs|sh|so|zip)$/;

/** Whether a host without a scheme was meant as a link, and is not a file name or two sentences. */
function isMeant(host: string, url: string, hasRest: boolean): boolean {
  if (/^\[|[[({\])}\\]/.test(host) || /^www\./i.test(host)) return true;
  const name = URL.parse(url)?.hostname ?? '';
  if (/^[\d.]+$/.test(name)) return true;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const cased = ending !== ending.toLowerCase() && host !== host.toUpperCase();
  if (cased || (!hasRest && fileEndings.test(name))) return false;
  return name.endsWith('.example') || hasKnownSuffix(name);
}
