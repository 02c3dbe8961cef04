import { isInternalHost } from '../link/addresses.ts';
import { decodePercent } from '../link/decode.ts';
import { hasKnownSuffix } from '../link/names.ts';
import { isEmail } from './emails.ts';
import { leakAt, nothing, type Page, perValue, type Rule } from './page.ts';

/** The target's own host, where it is internal: nobody outside may hear of it. */
export const internalHost: Rule = page => {
  if (!isInternalHost(page.host, page.internalDomains)) return nothing;
  const { hostStart, hostEnd } = page.parts;
  return [leakAt(page, 'internal-host', 'refuse', { start: hostStart, end: hostEnd })];
};

/** User name and password in front of the host. */
export const userinfo: Rule = page => {
  const { userStart: start, userEnd: end } = page.parts;
  if (start === end) return nothing;
  const user = page.url.slice(start, end);
  if (user.includes(':')) return [leakAt(page, 'password', 'refuse', { start, end })];
  const name = decodePercent(user);
  if (isEmail(name)) return [leakAt(page, 'email', 'ask', { start, end })];
  // A host name in this place is a disguise for the real host, not anybody's name.
  const action = hasKnownSuffix(name.toLowerCase()) ? 'warn' : 'ask';
  return [leakAt(page, 'username', action, { start, end })];
};

/** Internal hosts and addresses that a parameter names. */
export const internalInside: Rule = perValue((page, value) => {
  const { where, name, text } = value;
  if (where === 'path' && !text.includes('://')) return null;
  if (!namesInternal(page, text) || /version|^v(?:er)?$/.test(name)) return null;
  return leakAt(page, 'internal-host', 'ask', value, name);
});

function namesInternal(page: Page, text: string): boolean {
  if (!text.includes('.') && !text.includes('//') && !text.startsWith('\\\\')) return false;
  if (/^\\\\[\w.-]+\\/.test(text)) return true;
  const address = /^(?:[a-z][a-z0-9+.-]{1,20}:)?\/\/(?:[^/?#\s@]*@)?([^/?#\s:]+)/i.exec(text)?.[1];
  const host = address ?? /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?$/i.exec(text)?.[1];
  // A developer's own machine says nothing about anybody's network.
  if (!host || /^(?:localhost|127\.[\d.]+|0\.0\.0\.0)$|\.localhost$/i.test(host)) return false;
  if (!address && /^[\d.]+$/.test(host) && !/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  return isInternalHost(host, page.internalDomains);
}
