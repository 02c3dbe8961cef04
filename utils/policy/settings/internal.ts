import { everyHost } from '../../link/addresses.ts';
import { ipv4Number, ipv6Groups } from '../../link/ipnumbers.ts';
import { isPublicSuffix } from '../../link/names.ts';
import { isRange } from '../../link/networks.ts';

/**
 * An entry of a list of hosts in the form that is compared with hosts: of an address with path,
 * port or scheme its host, of `*.corp.example` the domain. What is none of them stays as it is.
 */
export function toInternal(written: unknown): unknown {
  if (typeof written !== 'string') return written;
  const text = written.trim().toLowerCase();
  if (isRange(text) || text === everyHost) return text;
  const [, wildcard = '', rest = ''] = /^(\*\.|\.|\*)?(.*)$/s.exec(text) ?? [];
  const host = hostOf(rest);
  return host === null ? written : `${wildcard === '*' ? '*' : ''}${host}`;
}

/** Whether an entry stands for one name and all that is below it, and nothing else. */
export function isDomain(entry: string): boolean {
  return hostOf(entry) !== null && !isRange(entry);
}

/** Whether an entry can match a host at all. */
export function canMatch(entry: string): boolean {
  return isRange(entry) || entry === everyHost || hostOf(entry.replace(/^\*/, '')) !== null;
}

/** Whether an entry would call everybody's names internal, such as `com` or `co.jp`. */
export function isTooWide(entry: string): boolean {
  return entry !== everyHost && isPublicSuffix(entry.replace(/^\*/, ''));
}

function hostOf(text: string): string | null {
  // A range that is none must not shrink to its first address.
  if (/^[^/]+\/./.test(text) && isAddress(text.slice(0, text.indexOf('/')))) return null;
  const bare = text.includes('://') ? text : `https://${bracketed(text)}`;
  const hostname = URL.parse(bare)?.hostname.replace(/\.$/, '');
  if (!hostname) return null;
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  // The URL parser makes a whole address of half a one, such as `203.0.113.`.
  if (ipv4Number(hostname) !== null) return text.includes(hostname) ? hostname : null;
  // It takes more than a name can hold, such as `wiki.*` and `a b`.
  return /^(?:[\w-]+\.)*[\w-]+$/.test(hostname) ? hostname : null;
}

function bracketed(text: string): string {
  const isAddress = /^[\da-f:.]+$/i.test(text) && text.split(':', 3).length === 3;
  return isAddress ? `[${text}]` : text;
}

function isAddress(text: string): boolean {
  return ipv4Number(text) !== null || ipv6Groups(text) !== null;
}
