import { isAsset, leakAt, nothing, type Page, perValue, type Rule } from './page.ts';
import { isEverydayUse, secretLevel } from './parameters.ts';
import { looksLikeIdentifier } from './randomness.ts';
import { isWebToken, keyMaker } from './secrets.ts';
import { signedValues } from './signed.ts';
import type { Value } from './values.ts';

/** Keys that their maker gave a recognizable shape. */
export const secretKeys: Rule = perValue((page, value) => {
  const maker = keyMaker(value.text);
  return maker ? leakAt(page, 'secret-key', 'refuse', value, maker) : null;
});

/** Cloud addresses that carry their own permission. */
export const signedAddresses: Rule = page => {
  if (!page.hasNames) return nothing;
  return signedValues(page.values).map(({ value, service }) =>
    leakAt(page, 'signed-address', 'refuse', value, service),
  );
};

/** What a login service is asked for, and what it hands back to the page that asked. */
export const loginCallbacks: Rule = page => {
  if (!page.hasNames) return nothing;
  const named = (name: string) => page.values.find(value => value.name === name);
  const [code, state] = [named('code'), named('state')];
  const exchange = code && state && code.text.length >= 8 ? [code, state] : [];
  const handed = page.values.filter(
    ({ name, where, text }) =>
      text.length >= 8 &&
      (/^(?:samlresponse|samlart|wresult)$/.test(name) ||
        (where === 'fragment' && /^(?:access|id|refresh)_token$/.test(name))),
  );
  const asked = page.values.filter(({ name, text }) => name === 'samlrequest' && text.length >= 8);
  return [
    ...asked.map(value => leakAt(page, 'login-callback', 'ask', value, value.name)),
    ...handed.map(value => leakAt(page, 'login-callback', 'refuse', value, value.name)),
    ...exchange.map(value => leakAt(page, 'login-callback', 'ask', value, value.name)),
  ];
};

/** JSON web tokens anywhere in the address. */
export const webTokens: Rule = perValue((page, value) => {
  if (!isWebToken(value.text)) return null;
  const live = secretLevel(value.name, value.text) === 'live';
  return leakAt(page, 'token', live ? 'refuse' : 'ask', value, value.name);
});

/** Parameters whose names say that they hold a secret. */
export const secretParameters: Rule = perValue((page, value) => {
  const level = secretLevel(value.name, value.text);
  if (!level || (level === 'personal' && isOrdinary(page, value))) return null;
  const action = level === 'live' ? 'refuse' : 'ask';
  return leakAt(page, 'secret-parameter', action, value, value.name);
});

/** Sessions that ASP.NET keeps in the path for browsers without cookies: `/(S(…))/page.aspx`. */
export const cookielessSessions: Rule = perValue((page, value) => {
  const isSession = value.where === 'path' && /^\((?:[SAFX]\([\w-]{16,}\))+\)$/.test(value.text);
  return isSession ? leakAt(page, 'secret-parameter', 'ask', value, 'session') : null;
});

/** Nobody's path needs to be read further than that to be known. */
const longestPath = 2_000;

function isOrdinary(page: Page, { name, text }: Value): boolean {
  const { pathStart, queryStart } = page.parts;
  const path = page.url.slice(pathStart, Math.min(queryStart, pathStart + longestPath));
  // Whoever puts a badge into a page shows its token to everybody.
  const isBadge = isAsset(page) && /\/badge\b/.test(path);
  return isBadge || isEverydayUse(name, text, page.host + path, page.names);
}

/** Parameters that look as if they stood for one person. Paths are full of such things and never alarm. */
export const identifiers: Rule = perValue((page, value) => {
  const { where, hidden, name, text } = value;
  // Campaign parameters name an advertisement, the same for everybody.
  if (where === 'path' || hidden || name.startsWith('utm_')) return null;
  return looksLikeIdentifier(text) ? leakAt(page, 'identifier', 'warn', value, name) : null;
});
