import { bytesOfBase64, decodeBase64, decodePercent, rawValues } from './decode.ts';
import { inflateZlib } from './inflate.ts';
import { openProofpointV2, openProofpointV3 } from './proofpoint.ts';

/** The parts of a wrapping URL that hold its target. */
export interface WrappingLink {
  readonly host: string;
  /** Path, query and fragment as they stand in the URL. */
  readonly rest: string;
  /** Without its `?`. */
  readonly query: string;
  /** What the row's path pattern captured. */
  readonly captured: string | undefined;
}

/** Finds the target in a wrapping URL where it is more than a parameter; null where it is not there. */
export type Opener = (link: WrappingLink) => string | null;

/** Proofpoint v2: parameter `u` in its own escaping. */
export const proofpointV2: Opener = ({ query }) => {
  const [value] = rawValues(query, 'u');
  return value ? openProofpointV2(value) : null;
};

/** Proofpoint v3: the URL between `__` and `__;`. */
export const proofpointV3: Opener = ({ rest }) => openProofpointV3(rest);

/** Everything behind the `?` is the target. */
export const wholeQuery: Opener = ({ rest }) => {
  const start = rest.indexOf('?') + 1;
  return start ? decodePercent(rest.slice(start)).replace(/^url=/i, '') : null;
};

/** The captured path is the target without its scheme; a leading `s/` says https. */
export const plainPath: Opener = ({ captured }) => {
  const path = decodePercent(captured ?? '');
  if (/^https?:/i.test(path)) return path;
  return /^(?:s\/)?[\w-]+(?:\.[\w-]+)+/.test(path) ? `https://${path.replace(/^s\//, '')}` : null;
};

/** Defender for Cloud Apps hangs its own suffix on the host and its own parameters on the query. */
export const cloudAppHost: Opener = ({ host, rest }) => {
  const own = /^(.+)\.(?:mcas\.ms|mcas-gov\.(?:us|ms)|(?:us|eu)\d?\.cas\.ms)$/.exec(host)?.[1];
  return own?.includes('.') ? `https://${own}${dropParameters(rest, /^Mcas/i)}` : null;
};

/** Google Translate writes the host's dots as `-` and its hyphens as `--`. */
export const translatedHost: Opener = ({ host, rest }) => {
  const label = host.slice(0, -'.translate.goog'.length);
  if (label.includes('.') || !label.includes('-')) return null;
  const own = label.replace(/--|-/g, hyphens => (hyphens === '--' ? '-' : '.'));
  return `https://${own}${dropParameters(rest, /^_x_tr_/)}`;
};

/** AMP caches name kind, perhaps `s` for https, host and path. */
export const ampCache: Opener = ({ rest }) => {
  const match = /^\/[a-z]{1,3}\/(s\/)?(?=[\w-]+\.\w)(.+)$/is.exec(rest);
  return match?.[2] ? `${match[1] ? 'https' : 'http'}://${match[2]}` : null;
};

/** JSON in base64, perhaps with JSON inside, that names the target somewhere. */
export const base64Json: Opener = ({ rest }) => {
  for (const [part] of rest.matchAll(/eyJ[\w+/%-]*/g)) {
    const [whole = ''] = decodePercent(part).split(/[^\w+/-]/, 1);
    // A slash is a letter of base64 in a query, and the end of it in a path.
    const text = decodeBase64(whole) ?? decodeBase64(whole.split('/', 1)[0] ?? '');
    const found = /"(?:url|href|e)\\?"\s*:\s*\\?"(https?:[^"]+)/.exec(text ?? '')?.[1];
    if (found) return found.replace(/\\{1,8}(?=[/"]|$)/g, '');
  }
  return null;
};

/** KnowBe4 Defend: parameter `Base64Url`, compressed with zlib. */
export const zlibParameter: Opener = ({ query }) => {
  const value = decodePercent(rawValues(query, 'base64url')[0] ?? '');
  const bytes = inflateZlib(bytesOfBase64(value) ?? new Uint8Array());
  return bytes ? new TextDecoder().decode(bytes) : value;
};

/** Mailinblack shows the site in `url`; where on it the link leads stands in the JSON of `key`. */
export const secureLink: Opener = ({ query }) => {
  const [shown = ''] = rawValues(query, 'url').map(decodePercent);
  const [key = ''] = rawValues(query, 'key').map(decodePercent);
  const held = /"url"\s*:\s*"(https?:[^"]+)"/.exec(decodeBase64(key) ?? '')?.[1];
  if (!held) return shown;
  const target = held.replaceAll('\\/', '/');
  const same = !shown || URL.parse(shown)?.host === URL.parse(target)?.host;
  return same ? target : null;
};

/** Yahoo! JAPAN's base64, which pads with zero bytes and writes `=` as `-`; or percent-encoded. */
export const yahooBase64: Opener = ({ captured = '' }) => {
  const value = decodePercent(captured);
  const bytes = bytesOfBase64(value.replace(/-{1,2}$/, '').replaceAll('.', '+'));
  return bytes ? new TextDecoder().decode(bytes).replace(/\0{1,2}$/, '') : value;
};

/** Old Google News articles: a protocol buffer in base64url whose field 4 is the address. */
export const newsArticle: Opener = ({ captured = '' }) => {
  const bytes = bytesOfBase64(captured);
  const [kind, , field, low = 0, high = 0] = bytes ?? [];
  if (!bytes || kind !== 8 || field !== 0x22) return null;
  const [length, start] = low < 0x80 ? [low, 4] : [(low & 0x7f) + high * 0x80, 5];
  return new TextDecoder().decode(bytes.subarray(start, start + length));
};

/** The Internet Archive takes addresses with and without their scheme. */
export const archived: Opener = ({ captured = '' }) =>
  /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(captured) ? `http://${captured}` : captured;

/** `rest` without the query parameters whose names fit. */
function dropParameters(rest: string, names: RegExp): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)\??([^#]*)(.*)$/s.exec(rest) ?? [];
  const kept = query.split('&').filter(pair => pair && !names.test(pair));
  return `${path}${kept.length ? `?${kept.join('&')}` : ''}${fragment}`;
}
