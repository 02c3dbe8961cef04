import { toUnicode } from 'punycode/punycode.es6.js';
import { parse } from 'tldts';

const longestName = 253;
const longestLabel = 63;

/** Whether a host, with its labels as A-labels, is no longer than a name can be (RFC 1035). */
export function isShortEnough(hostname: string): boolean {
  const name = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return name.length <= longestName && name.split('.').every(it => it.length <= longestLabel);
}

/**
 * What the text of a host may be long before it cannot be one: four times a name leaves room for
 * brackets around its dots. Whoever reads on would only lose time.
 */
export const longestHostText = 4 * longestName;

/**
 * Whether a host as the URL parser writes it can be a real one. The parser also takes `evil(.)com`,
 * and a name whose last label runs on into Japanese prose.
 */
export function isPlausibleHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return true;
  // `https://https://…` was pasted behind a scheme that stood there already.
  if (/^h(?:tt|xx)ps?$/.test(hostname)) return false;
  if (!isShortEnough(hostname) || !/^[\w.-]*\w\.?$/.test(hostname)) return false;
  const last = hostname.slice(hostname.lastIndexOf('.', hostname.length - 2) + 1);
  if (!last.startsWith('xn--')) return true;
  const label = decodeLabel(last);
  return !(/[a-z]/.test(label) && /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(label));
}

/** Whether the host stands under a suffix that exists: ICANN's, or one that is run like it. */
export function hasKnownSuffix(host: string): boolean {
  const known = parse(host, {
    extractHostname: false,
    validateHostname: false,
    allowPrivateDomains: true,
  });
  return known.domain !== null && (known.isIcann === true || known.isPrivate === true);
}

/** The same, or a name as documents write it, from whose samples people learn what this does. */
export function isKnownName(host: string): boolean {
  return host.endsWith('.example') || hasKnownSuffix(host);
}

/** Whether anybody can register names right below `name`, as below `com` and `co.jp`. */
export function isPublicSuffix(name: string): boolean {
  const known = parse(name, { extractHostname: false, validateHostname: false });
  return known.isIcann === true && known.publicSuffix === name;
}

function decodeLabel(label: string): string {
  try {
    return toUnicode(label);
  } catch {
    return label;
  }
}
