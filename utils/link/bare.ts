import { decodeLink } from './encoded.ts';
import { endOfLink, type Surroundings } from './ending.ts';
import { hasKnownSuffix, isKnownName, longestHostText } from './names.ts';
import { unspaced } from './prose.ts';
import { brokenAt, brokenDot, refang } from './refang.ts';

/** Characters of a label, as the inside of a character class. */
export const inLabel = String.raw`\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060-`;
/** A name of several labels, also a defanged one. */
export const bareName = `[${inLabel}]+(?:${brokenDot}[${inLabel}]+)+`;
const asciiHost = new RegExp(`[\\w-]+(?:${brokenDot}[\\w-]+)+`, 'gi');

/** A link in a word: where it stands there, and as it is to be refanged. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly link: string;
}

const joints = /[／：？＝＆．＃％－＿＠＋～](?=[\w％／０-９Ａ-Ｚａ-ｚ]|$)/g;

/** Full-width joints of a link as the ASCII ones that they stand for. */
export function narrowJoints(link: string): string {
  return link.replace(joints, joint => joint.normalize('NFKC'));
}

const restStart =
  /^(?:(?::|\[:\]|\(:\)|：)\d{1,5})?(?:[/?#\\／]|[[({](?:[/?#]|slash)[\])}]|%(?:25){0,4}(?:2F|3F|23|5C)|$)|^(?::|\[:\]|\(:\)|%(?:25){0,4}3A)\d{1,5}(?!\w)/i;
/** What makes an address before it a network: how many bits of it are fixed, or its mask. */
export const networkBehind =
  /^(?:\/|\[\/\]|\(\/\))(?:\d{1,2}|255(?:\.\d{1,3}){3})(?![\w/?#%&=.-]*[\w/?#%&=-])/;
const atBefore = new RegExp(`${brokenAt}$`, 'i');
const atBehind = new RegExp(`^${brokenAt}`, 'i');

/** The link without a scheme that starts with `host` at `start` of `word`, or null where none was meant. */
export function readBare(
  word: string,
  start: number,
  host: string,
  cell: Surroundings['cell'],
): Found | null {
  if (host.length > longestHostText) return null;
  const hostEnd = start + host.length;
  // `window.open('…')` is a call.
  if (word[hostEnd] === '(' && /[)'\\]/.test(word[hostEnd + 1] ?? ')')) return null;
  if (isInMail(word, start, hostEnd)) return null;
  const goesOn = restStart.exec(word.slice(hostEnd, hostEnd + 24));
  const hasRest = goesOn !== null && hostEnd < word.length;
  // Settled before the rest is looked at, so that a refused name costs no more than itself.
  if (!isMeant(host, hasRest)) return null;
  if (goesOn?.[0].includes('%')) {
    const { text, end } = decodeLink(word, start);
    const link = text.slice(0, endOfLink(text, host.length, { start: 0 }));
    return { start, end, link };
  }
  const end = hasRest ? endOfLink(word, hostEnd, { start, cell }) : hostEnd;
  return { start, end, link: narrowJoints(word.slice(start, end)) };
}

/** Whether an `@`, however broken, stands before or behind a name. */
function isInMail(word: string, start: number, end: number): boolean {
  return (
    (/[@＠0\])}>]/.test(word[start - 1] ?? '') &&
      atBefore.test(word.slice(Math.max(0, start - 12), start))) ||
    (/[@＠%[({<]/.test(word[end] ?? '') && atBehind.test(word.slice(end, end + 12)))
  );
}

/** The names in what looks like one: prose without blanks may stand around and between them. */
export function namesIn(bare: string): { name: string; index: number }[] {
  if (isOneName(bare)) return [{ name: bare, index: 0 }];
  return [...bare.matchAll(asciiHost)].map(({ 0: name, index }) => ({ name, index }));
}

/** Japanese prose runs on without blanks, so a name that mixes it with ASCII in a label is two things. */
function isOneName(bare: string): boolean {
  if (/^[\w.[\]:-]+$/.test(bare)) return true;
  const mixed = /[a-z0-9][^\p{ASCII}]|[^\p{ASCII}][a-z0-9]/iu.test(
    bare.replace(/[。．｡․﹒]/g, '.'),
  );
  return !unspaced.test(bare) || !mixed;
}

const fileEndings = /^[^.]+\.(?:cc|md|mov|pl|ps|py|rs|sh|so|zip)$/;

/** Whether a host without a scheme was meant as a link, and is not a file name or two sentences. */
function isMeant(host: string, hasRest: boolean): boolean {
  const name = host.toLowerCase();
  if (!/^[a-z0-9_.-]+$/.test(name) || /^www\.|^[\d.]+$/.test(name)) return isRefangable(host);
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const cased = ending !== ending.toLowerCase() && host !== host.toUpperCase();
  if (cased || (!hasRest && fileEndings.test(name))) return false;
  return isKnownName(name);
}

/** Whether a host that is defanged, an address, or in another script comes out as one that can exist. */
function isRefangable(host: string): boolean {
  const url = refang(host);
  if (url === host) return false;
  const plain = /^[\p{L}\p{M}\p{N}_.-]+$/u.test(host) && !/^www\.|^[\d.]+$/i.test(host);
  return !plain || hasKnownSuffix(URL.parse(url)?.hostname ?? '');
}
