import { isPlausibleHost } from './names.ts';

/** `http` as people break it: `hxxp`, `h**p`, `h[tt]p`, `ttp`, `meow`, `fxp` for ftp. Case does not matter. */
export const brokenScheme = String.raw`(?:h[[({]?[tx*_#@+~-]{2,3}[\])}]?p[[({]?s?[\])}]?|ttps?|meows?|f[tx]ps?)`;
/** `://` as people break it: `[:]//`, `[://]`, `:\\`, `: //`. */
export const brokenSeparator = String.raw`\s?[[({]?[:;][\])}]?\s?(?:[[({\])}]?[/\\]){1,4}[\])}]?\s?`;

const start = new RegExp(`^(${brokenScheme})(${brokenSeparator})`, 'i');
const dots =
  /\s?[[({<]\s?(?:\.|,|dot)\s?[\])}>]\s?|[[({]\.|\.[\])}]|\\\.|\s{1,4}dot\s{1,4}|\s?[。．｡]\s?/gi;
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const mostRounds = 8;

/**
 * One defanged link as a URL. What a URL parser takes as an http(s) address with a real host comes
 * back unchanged, and so does what is no link. A link without a scheme gets `http://`, and of two
 * in a row the inner one counts. What was defanged twice is refanged twice.
 */
export function refang(text: string): string {
  const link = text.trim();
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

function refangOnce(link: string): string {
  const outer = start.exec(link);
  if (!outer) return refangBare(link);
  const behind = link.slice(outer[0].length);
  const inner = start.exec(behind);
  const [whole, scheme = '', separator = ''] = inner ?? outer;
  const rest = (inner ? behind : link).slice(whole.length);
  const name = /^f/i.test(scheme) ? 'ftp' : 'http';
  const secure = /s[\])}]?$/i.test(scheme) ? 's' : '';
  // `\/` is how JSON may write a slash.
  const plain = separator.includes('\\/') ? rest.replaceAll('\\/', '/') : rest;
  return `${name}${secure}://${refangRest(plain)}`;
}

/** Whether a URL parser takes all of `text` as an http(s) URL that can have been meant. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:/i.test(text)) return false;
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
  if (/^[^/?#]*@/.test(link) || !isWebAddress(url)) return link;
  const host = URL.parse(url)?.hostname ?? '';
  // `1.5` and `0x7f` would be addresses to the parser; people mean an address only in full.
  const address = /^http:\/\/(?:\[|\d+\.\d+\.\d+\.\d+(?![\w.]))/.test(url);
  return address || /\.[a-z][a-z0-9-]+\.?$/.test(host) ? url : link;
}

/** Everything behind `://`, with the host refanged and the rest written like the host. */
function refangRest(text: string): string {
  const slashed = text.replace(/^([^/?#]*)\[\/\]/, '$1/');
  const authority = /^(?:[^/?#\\]|\\\.)*/.exec(slashed)?.[0] ?? '';
  const rest = slashed.slice(authority.length);
  const named = authority.replace(/\s?\[(?:@|at)\]\s?/i, '@');
  const at = named.lastIndexOf('@') + 1;
  const host = named.slice(at).replace(invisible, '');
  const found = host.match(dots)?.map(token => token.trim()) ?? [];
  const tokens = new Set(found.filter(token => /^[[({].*[\])}]$/.test(token)));
  return named.slice(0, at) + refangHost(host) + writeLike(tokens, rest);
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
