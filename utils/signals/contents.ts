import type { Target } from '../link/types.ts';
import { senderFormOf } from '../link/wrappers/trackers.ts';
import { brandsFor } from './brand.ts';
import type { Features } from './features.ts';
import { makeSignal, nothing } from './make.ts';
import { findNamed } from './mention.ts';
import { findRecipient, hidesRecipient } from './recipient.ts';
import type { Signal, SignalOptions } from './types.ts';
import { abbreviate } from './values.ts';

const longestNameWords = 2;
const longestNamePath = 120;
const shortestName = 3;

/** What the link carries behind the host: another site's address, a brand's name, the recipient. */
export function findContentsSignals(features: Features): readonly Signal[] {
  const { rest, target } = features;
  const signals: Signal[] = [];
  const onward = findOnward(features);
  if (onward) signals.push(makeSignal('open-redirect', { site: abbreviate(onward) }));
  const recipient = findRecipient(rest);
  if (recipient) signals.push(makeSignal('recipient-address', { address: abbreviate(recipient) }));
  else if (hidesRecipient(target.url)) signals.push(makeSignal('hidden-recipient'));
  const sender = rest.length > 1 ? senderFormOf(rest) : null;
  if (sender) signals.push(makeSignal('click-counter', { sender }));
  if (!features.owner) signals.push(...findBrandInPath(features));
  return signals;
}

/** Parameters that honestly name another site: where one came from, what is shared, who asked for a login. */
const honest =
  /^(?:ref|referr?er|origin|source|via|canonical|share|redirect_uri|post_logout_redirect_uri|utm_\w{1,20})$/;
const sharing =
  /\/(?:share|sharer|sharer\.php|intent|oauth2?|authorize|saml2?|sso|wa|cite|validate|check)(?:\/|$)/;

/** The host of another site's address inside a parameter. */
function findOnward({ rest, path, target }: Features): string | null {
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

function findBrandInPath({ path, options, hosting }: Features): readonly Signal[] {
  if (path.length < shortestName || hosting?.kind === 'neutral') return nothing;
  if (holdsDomain(path)) {
    const { byDomain } = brandsFor(options);
    for (const domain of path.split(/[^a-z0-9.-]/)) {
      if (!domain.includes('.')) continue;
      const brand = byDomain.get(domain) ?? byDomain.get(domain.slice(domain.indexOf('.') + 1));
      if (brand)
        return [makeSignal('domain-in-path', { brand: brand.name, domain: abbreviate(domain) })];
    }
  }
  return findBrandSegment(path.slice(0, longestNamePath), options);
}

/** Whether there is a dot besides the one before the file's ending. */
function holdsDomain(path: string): boolean {
  const dot = path.indexOf('.');
  if (dot < 0) return false;
  return dot !== path.lastIndexOf('.') || !/\.(?:php|html?|aspx?|js|css|png|jpe?g)$/.test(path);
}

/** A folder or file named after a brand. A long slug is rather a headline about it. */
function findBrandSegment(path: string, options: SignalOptions): readonly Signal[] {
  const mention = findNamed(path, options);
  if (!mention) return nothing;
  const { start } = mention.match;
  const end = path.indexOf('/', start);
  const segment = path.slice(path.lastIndexOf('/', start) + 1, end < 0 ? undefined : end);
  if (segment.split(/[-_+ ]/).length > longestNameWords) return nothing;
  return [makeSignal('brand-in-path', { brand: mention.brand.name })];
}
