import type { Target } from '../link/types.ts';
import { senderFormOf } from '../link/wrappers/trackers.ts';
import { type Brand, type BrandIndex, brandsFor, presentBrand } from './brand.ts';
import type { Features } from './features.ts';
import { makeSignal, nothing } from './make.ts';
import { findAllNamed } from './mention.ts';
import { findRecipient, hidesRecipient } from './recipient.ts';
import type { Signal } from './types.ts';
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
  const hidden = !recipient && hidesRecipient(target.url);
  if (recipient) signals.push(makeSignal('recipient-address', { address: abbreviate(recipient) }));
  else if (hidden) signals.push(makeSignal('hidden-recipient'));
  if ((recipient || hidden) && !features.owner && isForForm(target.url))
    signals.push(makeSignal('recipient-for-form'));
  const sender = rest.length > 1 ? senderFormOf(rest) : null;
  if (sender) signals.push(makeSignal('click-counter', { sender }));
  if (!features.owner) signals.push(...findBrandInPath(features));
  return signals;
}

/**
 * Whether the recipient is a nameless piece of the query or the fragment, or hidden in the path or
 * under a name that no mailing uses: so it is handed to a false login form, which fills it in.
 */
function isForForm(url: string): boolean {
  const start = url.indexOf('/', url.indexOf('//') + 2) + 1;
  return url
    .slice(start, start + longestTail)
    .split(/[/?#&]/, mostPieces)
    .some(piece => {
      const name = /^([\w.+-]+)=[^=]/.exec(piece)?.[1];
      if (name !== undefined) return !mailing.test(name) && hidesRecipient(`//a/${piece}`);
      return hidesRecipient(`//a/${piece}`) || isAddressAlone(url, piece);
    });
}

/** Below a path an address is a user's page; behind `?` and `#` it is somebody's login. */
function isAddressAlone(url: string, piece: string): boolean {
  const isTail = url.includes(`?${piece}`) || url.includes(`#${piece}`);
  return isTail && /^[^@/]+(?:@|%40)[a-z0-9-]+\.[a-z0-9.-]+$/i.test(piece);
}

const longestTail = 600;
const mostPieces = 12;
const mailing =
  /^(?:e|em|e-?mail|mail|m|u|uid|id|user|to|r|rcpt|recipient|subscriber|token|t|c|d|data|q|s|k|key|p)$/i;

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
    const host = /^(?:https?:)?[/\\]{2}([^\s/\\?#:@]+)/.exec(part.slice(equals + 1))?.[1];
    if (!host?.includes('.') || honest.test(part.slice(0, Math.max(equals, 0)))) continue;
    if (!isSameSite(host, target)) return host;
  }
  return null;
}

function isSameSite(host: string, { registeredDomain }: Target): boolean {
  return registeredDomain !== null && `.${host}`.endsWith(`.${registeredDomain}`);
}

function findBrandInPath(features: Features): readonly Signal[] {
  const { path, options, hosting } = features;
  if (path.length < shortestName || hosting?.kind === 'neutral') return nothing;
  const brands = brandsFor(options);
  if (holdsDomain(path)) {
    for (const domain of path.split(/[^a-z0-9.-]/)) {
      if (!domain.includes('.')) continue;
      const brand =
        brands.byDomain.get(domain) ?? brands.byDomain.get(domain.slice(domain.indexOf('.') + 1));
      if (brand) return [nameDomain(brand, domain)];
    }
  }
  const short = path.slice(0, longestNamePath);
  const dashed = findDashed(short, brands);
  if (dashed) return [dashed];
  const named = findBrandSegment(features, short);
  return named.length > 0 || !holdsDomain(short) ? named : findSite(features, short);
}

function nameDomain(brand: Brand, domain: string): Signal {
  return makeSignal('domain-in-path', { ...presentBrand(brand), domain: abbreviate(domain) });
}

/** A domain of a brand with hyphens for its dots: `/www-paypal-com/`. */
function findDashed(path: string, { byDomain }: BrandIndex): Signal | null {
  if (!path.includes('-com') && !path.includes('-co-')) return null;
  for (const segment of path.split('/')) {
    const domain = segment.replace(/^www-/, '').replaceAll('-', '.');
    const brand = domain === segment ? undefined : byDomain.get(domain);
    if (brand) return nameDomain(brand, segment);
  }
  return null;
}

/** Whether there is a dot besides the one before the file's ending. */
function holdsDomain(path: string): boolean {
  const dot = path.indexOf('.');
  if (dot < 0) return false;
  return dot !== path.lastIndexOf('.') || !/\.(?:php|html?|aspx?|js|css|png|jpe?g)$/.test(path);
}

/** A folder that is called like a site, as the copy of one would be. */
function findSite({ hosting }: Features, path: string): readonly Signal[] {
  if (hosting) return nothing;
  const site = /\/(?:www\.[a-z0-9.-]+|[a-z0-9-]+\.(?:com|net|org|com?\.[a-z]{2}))\//.exec(
    path,
  )?.[0];
  return site ? [makeSignal('site-in-path', { site: site.slice(1, -1) })] : nothing;
}

/** A folder or file named after a brand. A long slug is rather a headline about it. */
function findBrandSegment(features: Features, path: string): readonly Signal[] {
  const { options, hosting } = features;
  for (const { brand, token, match } of findAllNamed(path, options)) {
    const end = path.indexOf('/', match.start);
    const segment = path.slice(path.lastIndexOf('/', match.start) + 1, end < 0 ? undefined : end);
    const words = segment.split(/[-_+ ]/);
    if (hosting?.kind === 'project') {
      if (token.weak || isTalkedAbout(brand) || words.length > longestTitle) continue;
      return [makeSignal('brand-project', presentBrand(brand))];
    }
    if (words.length > longestNameWords || (token.ordinary && segment !== token.text)) continue;
    if (
      token.text.length > 3 &&
      words.includes(token.text) &&
      !isTalkedAbout(brand) &&
      isPageWithin(path, end)
    ) {
      return [makeSignal('brand-folder', presentBrand(brand))];
    }
    if (!token.ordinary) return [makeSignal('brand-in-path', presentBrand(brand))];
  }
  return nothing;
}

/** Whether a page of a program, rather than an article, is what lies in a folder. */
function isPageWithin(path: string, end: number): boolean {
  return end >= 0 && /\.(?:php|html?|aspx?|jsp)$/.test(path);
}

const longestTitle = 4;
const talkedAbout = new Set(
  `Google YouTube Facebook Instagram WhatsApp LinkedIn X_(Twitter) TikTok Telegram Discord Slack GitHub GitLab
  Cloudflare WordPress Stripe Shopify Adobe Microsoft Apple Amazon Samsung Nintendo PlayStation Spotify Steam Tesla
  OpenAI Uber Ethereum Solana Okta Mailchimp Zoom Canva LINE Square`.split(/\s+/),
);

/** Whether honest sites have folders about a brand, because they connect to it or write about it. */
function isTalkedAbout({ name }: Brand): boolean {
  return talkedAbout.has(name.replace(' ', '_'));
}
