import type { Target } from '../target/types.ts';
import { brandsFor } from './brand.ts';
import type { Look, SignalOptions } from './look.ts';
import { findMentions } from './mention.ts';
import { findRecipient, hidesRecipient } from './recipient.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';

const longestNameWords = 3;

/** What the link carries behind the host: another site's address, a brand's name, the recipient. */
export function findCargoSigns(look: Look): Signal[] {
  const { rest, target } = look;
  const signals: Signal[] = [];
  const onward = findOnward(look);
  if (onward) signals.push(sign('open-redirect', { site: onward }));
  const recipient = findRecipient(rest);
  if (recipient) signals.push(sign('recipient-address', { address: recipient }));
  else if (hidesRecipient(target.url)) signals.push(sign('hidden-recipient'));
  if (!look.owner) signals.push(...findBrandInPath(look));
  return signals;
}

/** Parameters that honestly name another site: where one came from, what is shared, who asked for a login. */
const honest =
  /^(?:ref|referr?er|origin|source|via|canonical|share|redirect_uri|post_logout_redirect_uri|utm_\w{1,20})$/;
const sharing =
  /\/(?:share|sharer|sharer\.php|intent|oauth2?|authorize|saml2?|sso|wa|cite|validate|check)(?:\/|$)/;

/** The host of another site's address inside a parameter. */
function findOnward({ rest, path, target }: Look): string | null {
  if (rest.length === path.length || sharing.test(path)) return null;
  for (const part of rest.slice(path.length + 1).split(/[&;#?]/, 40)) {
    const equals = part.indexOf('=');
    const host = /^(?:https?:)?\/\/([^\s/?#:@]+)/.exec(part.slice(equals + 1))?.[1];
    if (!host?.includes('.') || honest.test(part.slice(0, Math.max(equals, 0)))) continue;
    if (!isSameSite(host, target)) return host;
  }
  return null;
}

function isSameSite(host: string, { registeredDomain }: Target): boolean {
  return registeredDomain !== null && `.${host}`.endsWith(`.${registeredDomain}`);
}

function findBrandInPath({ path, options, hosting }: Look): Signal[] {
  if (hosting?.kind === 'proxy') return [];
  const { byDomain } = brandsFor(options);
  for (const segment of path.split('/', 40)) {
    if (!segment.includes('.')) continue;
    const domain = segment.split(/[^a-z0-9.-]/, 1)[0] ?? '';
    const brand = byDomain.get(domain.replace(/^(?:www\d?|login|secure|m|online)\./, ''));
    if (brand) return [sign('domain-in-path', { brand: brand.name, domain })];
  }
  return findBrandSegment(path, options);
}

/** A folder or file named after a brand. A long slug is rather a headline about it. */
function findBrandSegment(path: string, options: SignalOptions): Signal[] {
  for (const segment of path.slice(0, 200).split('/')) {
    if (segment.length < 3 || segment.split(/[-_+ ]/).length > longestNameWords) continue;
    const mention = findMentions(segment, segment, options).find(
      it => it.manner === 'exact' && !it.token.weak,
    );
    if (mention) return [sign('brand-in-path', { brand: mention.brand.name })];
  }
  return [];
}
