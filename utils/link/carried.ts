import {
  isAboutAddress,
  isPictureProxy,
  isRedirectingFolder,
  kindOfParameter,
} from './carried-forms.ts';
import { decodeLayer, decodePercent } from './decode.ts';
import { splitUrl } from './split.ts';

/** Other web addresses that a link holds in plain sight. */
interface Carried {
  /** The first address that the link leads on to; null where none leads. */
  readonly leads: string | null;
  /** The others, in order: pictures, referrers, what a page is about. */
  readonly mentioned: readonly string[];
}

// Every form of an address that is looked for holds one of these, if not a second `//`.
const forms =
  /.http|aHR0|68747470|(?:\\|%2f|%5c)(?:[/\\]|%2f|%5c)|\/(?:\\|%5c)|[/\\fc]%0[9ad]|=www\./i;
const none: Carried = { leads: null, mentioned: [] };
const mostMentioned = 10;

/** One place of a link whose whole value is a web address. */
interface Place {
  readonly url: string;
  readonly kind: 'leads' | 'mentions' | 'neither';
}

/**
 * Finds the web addresses that a normalized http(s) link carries: the whole value of a parameter,
 * the tail of the path, or the fragment; percent-encoded once or twice, in base64 or hexadecimal
 * digits. One leads where its place is of a redirecting kind, or where the link does little else.
 */
export function findCarried(url: string): Carried {
  if (url.indexOf('//', 8) < 0 && !forms.test(url)) return none;
  const parts = splitUrl(url);
  const host = url.slice(parts.hostStart, parts.hostEnd);
  const path = url.slice(parts.pathStart, parts.queryStart);
  const query = url.slice(parts.queryStart + 1, parts.fragmentStart);
  const fragment = url.slice(parts.fragmentStart + 1);
  const tail = tailOf(path, query);
  const places = [
    ...(tail ? [tail.place] : []),
    ...(tail?.takesQuery ? [] : inParameters(query)),
    ...inFragment(fragment),
  ];
  if (places.length === 0) return none;
  const isSpoken = isAboutAddress(host, url.slice(parts.pathStart)) || isPictureProxy(path);
  const isBare = doesLittleElse(tail ? tail.before : path, query, fragment);
  const leads = isSpoken
    ? undefined
    : places.find(it => it.kind === 'leads' || (it.kind === 'neither' && isBare));
  const others = places.filter(it => it !== leads && it.url !== leads?.url).map(it => it.url);
  return { leads: leads?.url ?? null, mentioned: [...new Set(others)].slice(0, mostMentioned) };
}

/** Whether a link has nothing to say but the address it carries: no deep path, no other values to speak of. */
function doesLittleElse(path: string, query: string, fragment: string): boolean {
  const folders = path.split('/').filter(Boolean);
  const values = `${query}&${fragment}`.split('&').filter(pair => pair.includes('='));
  return folders.length <= 2 && values.length <= 2;
}

function inParameters(query: string): Place[] {
  if (!query) return [];
  // A query that is an address keeps the parameters of that address.
  const whole = /^https?(?::|%3a)/i.test(query) ? webAddressIn(query, false) : null;
  if (whole) return [{ url: whole, kind: 'leads' }];
  const pairs = query.split(/&|__(?=[a-z]{2,12}=)/).map(pair => {
    // A query copied out of HTML source still says `&amp;`.
    const own = pair.replace(/^amp;/, '');
    const equals = own.indexOf('=');
    return { name: own.slice(0, Math.max(equals, 0)), value: own.slice(equals + 1) };
  });
  return pairs.flatMap(({ name, value }) => {
    const kind = name ? kindOfParameter(decodePercent(name)) : 'neither';
    // Only where a link says that it goes somewhere is a bare name meant as an address.
    const found = webAddressIn(value, kind === 'leads');
    return found ? [{ url: found, kind }] : [];
  });
}

function inFragment(fragment: string): Place[] {
  if (!fragment) return [];
  const whole = webAddressIn(fragment.replace(/^[!/]+(?=\w)/, ''), false);
  if (whole) return [{ url: whole, kind: 'leads' }];
  return inParameters(fragment.slice(fragment.indexOf('?') + 1));
}

interface Tail {
  readonly place: Place;
  /** The path in front of the address. */
  readonly before: string;
  /** Whether the query belongs to the address that the path ends with. */
  readonly takesQuery: boolean;
}

/** The address that a path ends with: in plain sight, encoded as one segment, or behind a second `//`. */
function tailOf(path: string, query: string): Tail | null {
  const plain = /(?<=\/)https?:(?:\/|%2f){1,2}(?=[^/])/i.exec(path);
  if (plain) {
    const segment = path.slice(plain.index).split('/', 1)[0] ?? '';
    // `/https:%2F%2Fhost%2Fpage/1/signature`: what is encoded to its path is one segment and ends with it.
    const isOne = /^https?:%2f%2f[^/]+?%(?:2f|3f)/i.test(segment);
    const found = isOne
      ? webAddressIn(segment, false)
      : httpUrl(decodeSlashes(path.slice(plain.index)) + (query ? `?${query}` : ''));
    if (found) return tail(path, plain.index, found, !isOne);
  }
  for (let start = path.indexOf('/') + 1; start > 0; start = path.indexOf('/', start) + 1) {
    const end = path.indexOf('/', start);
    const segment = path.slice(start, end < 0 ? path.length : end);
    const isLast = end < 0 || end === path.length - 1;
    // Behind an address there may be a signature; what is less plain counts only at the end.
    const isMeant = isLast || /^(?:https?%(?:25)?3a|aHR0c)/i.test(segment);
    const found = isMeant && segment.length > 9 ? webAddressIn(segment, false) : null;
    if (found) return tail(path, start, found, false);
    if (end < 0) break;
  }
  const doubled = /(?<!:)\/\/(?=(?:[\w-]+\.)+[a-z]{2,}(?:\/|$))/i.exec(path);
  const behind = doubled ? httpUrl(`https:${path.slice(doubled.index)}`) : null;
  return doubled && behind ? tail(path, doubled.index, behind, true) : null;
}

function tail(path: string, at: number, url: string, takesQuery: boolean): Tail {
  const before = path.slice(0, at);
  const folder = before.split('/').filter(Boolean).at(-1) ?? '';
  const kind = isRedirectingFolder(folder) ? 'leads' : 'neither';
  return { place: { url, kind }, before, takesQuery };
}

function decodeSlashes(text: string): string {
  return /^https?:%2f/i.test(text) ? decodePercent(text) : text;
}

/** The web address that is all of a value, under at most three layers of encodings. */
function webAddressIn(value: string, bareToo: boolean): string | null {
  let text = value;
  for (let layer = 0; layer < 4 && text; layer++) {
    const found = httpUrl(text);
    if (found) return found;
    if (layer === 0 && bareToo && isBareAddress(text)) return httpUrl(`http://${text}`);
    text = decodeLayer(text);
  }
  return null;
}

function isBareAddress(text: string): boolean {
  const isBare = /^www\.[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$)/i.test(text);
  // What is encoded is read as what it was first.
  return isBare && decodePercent(text) === text;
}

/** `text` as an http(s) URL with a host of a network, or null where it is more or less than that. */
function httpUrl(text: string): string | null {
  // What a browser makes of it: a backslash is a slash, tabs and line breaks are nothing.
  const bare = text.replace(/[\t\r\n]/g, '');
  const whole = /^[/\\]{2}/.test(bare) ? `https:${bare}` : bare;
  if (!/^\s*https?:[/\\]/i.test(whole) || /[\s"<>]/.test(whole.trim())) return null;
  const parsed = URL.parse(whole);
  return parsed?.hostname && /[.:]/.test(parsed.hostname) ? parsed.href : null;
}
