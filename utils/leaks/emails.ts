import { leakAt, type Page, type Rule } from './page.ts';
import type { Value } from './values.ts';

const domainShape = /@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@-])/gi;
const localCharacter = /[\w.+%'-]/;
const longestLocal = 64;
const fileEnding =
  /\.(?:avif|css|gif|html?|ico|jpe?g|js|json|map|min|mjs|mp[34]|pdf|png|svg|ts|txt|webp|woff2?|xml|zip)$/i;

/** Whether all of `text` is an e-mail address. */
export function isEmail(text: string): boolean {
  return emailsIn(text)[0] === text;
}

/** E-mail addresses: plain, percent-encoded, in base64 or in hexadecimal digits. */
export const emails: Rule = page => {
  const holding = page.values.filter(value => value.text.includes('@'));
  return holding.flatMap(value =>
    emailsIn(value.text).map(email =>
      value.hidden
        ? leakAt(page, 'encoded-email', 'ask', value, email)
        : leakAt(page, 'email', 'ask', placeOf(page, value, email), value.name),
    ),
  );
};

function emailsIn(text: string): string[] {
  if (!text.includes('@')) return [];
  const found = [...text.matchAll(domainShape)].map(match => {
    const local = localBefore(text, match.index);
    return local && local + match[0];
  });
  // `logo@2x.png` and `git@host` are shaped the same.
  return found.filter(email => email && !fileEnding.test(email) && !email.startsWith('git@'));
}

/** What stands before an `@` and belongs to it; empty where it is too long or a handle (`@user@server`). */
function localBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && localCharacter.test(text.charAt(start - 1))) {
    start--;
    if (at - start > longestLocal) return '';
  }
  return text.charAt(start - 1) === '@' ? '' : text.slice(start, at);
}

function placeOf(page: Page, value: Value, email: string): { start: number; end: number } {
  const raw = page.url.slice(value.start, value.end);
  for (const written of [email, email.replace('@', '%40')]) {
    const at = raw.indexOf(written);
    if (at !== -1) return { start: value.start + at, end: value.start + at + written.length };
  }
  return value;
}
