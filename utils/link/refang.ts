import { decodePercent } from './decode.ts';
import { isPlausibleHost, longestHostText } from './names.ts';

const http = String.raw`h[[({]?[txyzq×хХ*_#@+~$!?.-]{1,3}[\])}]?p[[({]?s?[\])}]?`;
/** `http` as people break it: `hxxp`, `h**p`, `h[tt]p`, `[https]`, `ttp`, `tp`, `meow`, `fxp` for ftp. Case does not matter. */
export const brokenScheme = String.raw`(?:[[({]${http}[\])}]|${http}|tt?ps?|meows?|f[tx]ps?)`;
/** `://` as people break it: `[:]//`, `[://]`, `[:][/][/]`, `:\\`, `: //`. */
export const brokenSeparator = String.raw`\s?[[({]?[:;][\])}]?\s?(?:[\])}]?[[({]?[/\\]){1,6}[\])}]?\s?`;
/** A dot as people break it: `[.]`, `(dot)`, `\\.`, `。`. */
export const brokenDot = String.raw`(?:\.|[[({](?:\.|d[o0]t)[\])}]|[[({]\.|\.[\])}]|\\\.|[。．｡․﹒])`;
/** `@` as people break it in an e-mail address. */
export const brokenAt = String.raw`(?:@|＠|%(?:25){0,3}40|[[({<](?:@|at)[\])}>])`;

const start = new RegExp(`^(${brokenScheme})(${brokenSeparator})`, 'i');
const dots =
  /\s?[[({<]\s?(?:\.|,|d[o0]t|punkt|punto|point|ponto)\s?[\])}>]\s?|[[({]\.|\.[\])}]|\\\.|\s{1,4}dot\s{1,4}|\s\.\s|\s?[。．｡․﹒]\s?/gi;
// What a defanged link brackets behind its host; in two brackets it stands for itself.
const marks =
  /\[\[(?:[.:/?=&#@]|d[o0]t|slash|colon)\]\]|\(\((?:[:/?=&#@]|d[o0]t|slash|colon)\)\)|\{\{(?:[:/?=&#@]|d[o0]t|slash|colon)\}\}|\[(?:[.:/?=&#@]|d[o0]t|slash|colon)\]|\((?:[:/?=&#@]|d[o0]t|slash|colon)\)|\{(?:[:/?=&#@]|d[o0]t|slash|colon)\}/gi;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const mostRounds = 8;

/**
 * One defanged link as a URL. What a URL parser takes as an http(s) address with a real host comes
 * back unchanged, and so does what is no link. A link without a scheme gets `http://`, and of two
 * in a row the inner one counts. What was defanged twice is refanged twice.
 */
export function refang(text: string): string {
  const link = text.trim();
  if (hostLength(link) > longestHostText) return link;
  let refanged = link;
  for (let round = 0; round < mostRounds; round++) {
    if (isWebAddress(refanged)) return refanged;
    const next = refangOnce(refanged);
    if (next === refanged) return refanged;
    refanged = next;
  }
  // Nobody means a link that is still not laid bare.
  return link;
}

/** How long the text is that stands where the host does, behind user information. */
function hostLength(link: string): number {
  const begin = start.exec(link)?.[0].length ?? 0;
  const end = link.slice(begin).search(/[/?#\\]/);
  const authority = end < 0 ? link.slice(begin) : link.slice(begin, begin + end);
  return authority.length - authority.lastIndexOf('@') - 1;
}

function refangOnce(link: string): string {
  const outer = start.exec(link);
  if (!outer) return refangBare(link);
  const behind = link.slice(outer[0].length);
  const inner = start.exec(behind);
  const [whole, scheme = '', separator = ''] = inner ?? outer;
  const rest = (inner ? behind : link).slice(whole.length);
  const name = /^f/i.test(scheme) ? 'ftp' : 'http';
  const secure = /s[\])}]{0,2}$/i.test(scheme) ? 's' : '';
  // `\/` is how JSON may write a slash.
  const slashed = separator.includes('\\/') ? rest.replaceAll('\\/', '/') : rest;
  // Behind `://` a backslash in front of a dot escapes it; behind `:\\\\` it is a slash.
  const plain = separator.includes('\\')
    ? slashed
    : slashed.replace(/^[^?#]*/, path => path.replaceAll('\\.', '.'));
  return `${name}${secure}://${refangRest(plain)}`;
}

/** Whether a URL parser takes all of `text` as an http(s) URL that can have been meant. */
export function isWebAddress(text: string): boolean {
  // `evil\.example` is a defanged host, not the host `evil`.
  if (!/^https?:/i.test(text) || /^https?:\/\/[^/?#\\]*\\\./i.test(text)) return false;
  if (hostLength(text) > longestHostText) return false;
  const parsed = URL.parse(text);
  return parsed !== null && isPlausibleHost(parsed.hostname);
}

/** Whether `text` starts with a web scheme, however broken. */
export function hasScheme(text: string): boolean {
  return start.test(text);
}

function refangBare(link: string): string {
  const six = link.replace(/\[(:{1,2})\]/g, '$1');
  if (/^[0-9a-f:.]{2,45}$/i.test(six) && URL.canParse(`http://[${six}]/`)) {
    return `http://[${six}]/`;
  }
  const url = `http://${refangRest(link)}`;
  if (startsWithAddress.test(link) || !isWebAddress(url)) return link;
  const host = URL.parse(url)?.hostname ?? '';
  // `1.5` and `0x7f` would be addresses to the parser; people mean an address only in full.
  const address = /^http:\/\/(?:\[|\d+\.\d+\.\d+\.\d+(?![\w.]))/.test(url);
  if (address && isNetwork(url.slice('http://'.length))) return link;
  return address || /\.[a-z][a-z0-9-]+\.?$/.test(host) ? url : link;
}

const startsWithAddress = new RegExp(`^[^/?#]*?${brokenAt}`, 'i');

/** Whether `text` names a range of addresses (`192.0.2.0/24`), which is no link. */
function isNetwork(text: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}\/(?:\d{1,2}|255(?:\.\d{1,3}){3})[.,;)]?|\[?(?=[^/]{0,9}:)[0-9a-f:]{2,39}\]?\/\d{1,3})$/i.test(
    text,
  );
}

/** Everything behind `://`, with the host refanged and the rest written like the host. */
function refangRest(text: string): string {
  // User information is shown and never meant; whatever it looks like, it stays.
  const user = /^[^/?#\\]*(?:(?<![[({<])@|@(?![\])}>]))/.exec(text)?.[0] ?? '';
  const opened = user + openEncoded(text.slice(user.length).replace(marks, unbracket));
  const authority = /^(?:[^/?#\\]|\\\.)*/.exec(opened)?.[0] ?? '';
  const rest = opened.slice(authority.length);
  const named = authority.includes('@')
    ? authority
    : authority.replace(/\s?[[({<](?:@|at)[\])}>]\s?/i, '@');
  const at = named.lastIndexOf('@') + 1;
  const host = named.slice(at).replace(invisible, '');
  const found = host.match(dots)?.map(token => token.trim()) ?? [];
  const tokens = new Set(found.filter(token => /^[[({].*[\])}]$/.test(token)));
  return named.slice(0, at) + refangHost(host) + writeLike(tokens, rest);
}

const spelled: Readonly<Record<string, string>> = { slash: '/', colon: ':' };

/** A host that an encoded slash follows, with what follows decoded as often as that was encoded. */
function openEncoded(text: string): string {
  const mark = /^[^/?#%\\]{1,1012}(%(?:25){0,4}(?:2f|3f|23))/i.exec(text)?.[1] ?? '';
  let opened = text;
  for (let layer = mark.length; layer > 1; layer -= 2) opened = decodePercent(opened);
  return opened;
}

/** The mark in its brackets, or one pair of brackets less where there are two. */
function unbracket(token: string): string {
  const inner = token.slice(1, -1);
  return /^d[o0]t$/i.test(inner) ? '.' : (spelled[inner.toLowerCase()] ?? inner);
}

function refangHost(host: string): string {
  return host
    .replace(dots, '.')
    .replace(/(?<=\w)\[(:{1,2})\]/g, '$1')
    .replace(/\s/g, '');
}

/** Who writes `[.]` in the host writes it in the path too; who does not means what stands there. */
function writeLike(tokens: ReadonlySet<string>, rest: string): string {
  return [...tokens].reduce((text, token) => text.replaceAll(token, '.'), rest);
}
