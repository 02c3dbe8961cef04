import { leakAt, nothing, type Page, type Rule } from './page.ts';
import type { Value } from './values.ts';

const domainShape = /@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?![\w@-])/gi;
const localCharacter = /[\w.+%'\p{L}\p{M}-]/u;
const longestLocal = 64;
const fileEnding =
  /\.(?:avif|css|gif|html?|ico|jpe?g|js|json|map|min|mjs|mp[34]|pdf|png|svg|ts|txt|webp|woff2?|xml|zip)$/i;

/** Whether all of `text` is an e-mail address. */
export function isEmail(text: string): boolean {
  return emailsIn(text)[0] === text;
}

/** E-mail addresses: plain, percent-encoded, in base64 or in hexadecimal digits. */
export const emails: Rule = page => {
  const holding = page.values.map(withAt).filter(value => value.text.includes('@'));
  if (holding.length === 0) return nothing;
  const inPath = !isArchive(page);
  const people = holding.filter(({ where, name }) => inPath || where !== 'path' || name !== '');
  return people.flatMap(value =>
    emailsIn(value.text).map(email =>
      value.hidden
        ? leakAt(page, 'encoded-email', 'ask', value, email)
        : leakAt(page, 'email', 'ask', placeOf(page, value, email), value.name),
    ),
  );
};

const writtenAt = /＠|\[(?:at|@)\]|\((?:at|@)\)|\{(?:at|@)\}/gi;
/** Mailings write their recipient's address with `=` into their own: `bounce+ann=corp.example`. */
const recipient =
  /^(?:(?:bounces?|return|verp|unsub\w{0,9})[-+.])?([\w.+-]{1,64})=((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})$/i;
const mailNames = /^(?:e|em|e_?mail|mail|m|to|rcpt|recipient|user|u|r|addr|address)$/;

/** The value with an `@` where its `@` was written in another way. */
function withAt(value: Value): Value {
  const { text, name } = value;
  if (text.includes('@') || text.length > 400) return value;
  const written = text.replace(writtenAt, '@');
  if (written !== text) return { ...value, text: written };
  const [, local, domain] = text.includes('=') ? (recipient.exec(text) ?? []) : [];
  const isMeant = mailNames.test(name) || /^(?:bounces?|return|verp|unsub)/i.test(text);
  return local && domain && isMeant ? { ...value, text: `${local}@${domain}` } : value;
}

function emailsIn(text: string): string[] {
  if (!text.includes('@')) return [];
  const found = [...text.matchAll(domainShape)].map(match => {
    const local = localBefore(text, match.index);
    return local && local + match[0];
  });
  return found.map(withoutEnding).filter(email => {
    // `git@host` is shaped the same.
    return email && !email.startsWith('git@') && !isMessageId(email) && !isList(email);
  });
}

/** A file may be named after its reader (`ann@corp.example.html`); `logo@2x.png` is a picture, `vue@next.min.js` a package. */
function withoutEnding(email: string): string {
  if (!fileEnding.test(email)) return email;
  const name = email.replace(fileEnding, '');
  const isPicture = /\.(?:avif|css|gif|ico|jpe?g|js|json|map|mjs|png|svg|ts|webp|woff2?)$/i.test(
    email,
  );
  const host = name.slice(name.indexOf('@') + 1);
  return !isPicture && /^(?:[a-z][a-z0-9-]*\.)+[a-z]{2,24}$/i.test(host) ? name : '';
}

/** Mail programs make message ids from the time and random letters; nobody's mailbox is called that. */
function isMessageId(email: string): boolean {
  const local = email.slice(0, email.indexOf('@'));
  return (
    /^\d{12,}[._-].|[._-]\d{12,}[._-]|\.fsf$|\.G[A-Z]\d+$|^[0-9a-f-]{30,}$/i.test(local) ||
    (/^CA[\w+=-]{20,}$/.test(local) && email.endsWith('@mail.gmail.com'))
  );
}

/** An address that many read. */
function isList(email: string): boolean {
  return /@(?:lists?|groups|bugs|vger)\.|@googlegroups\.com$|@group\.v\.calendar\.google\.com$/i.test(
    email,
  );
}

/** Whether the path is one of an archive of mailing lists: it names lists and messages. */
function isArchive({ host, url, parts }: Page): boolean {
  const path = url.slice(parts.pathStart, parts.queryStart);
  return (
    /(?:^|\.)(?:lists?|archives?|lore|inbox|patchwork|mail-archive|public-inbox)\./.test(host) ||
    /\/(?:pipermail|hyperkitty|mailman\d?|message-id|msgid|mail-archives?|mid|list(?:s|-?archives?)?)\//i.test(
      path,
    )
  );
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
