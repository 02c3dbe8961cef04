import { brandsFor } from './brand.ts';
import type { Look } from './look.ts';
import { findMentions } from './mention.ts';
import { sign } from './signs.ts';
import type { Signal } from './types.ts';

/** What the link carries behind the host: another site's address, a brand's name, the recipient. */
export function findCargoSigns(look: Look): Signal[] {
  const { rest, target } = look;
  const signals: Signal[] = [];
  const onward = findOnward(look);
  if (onward) signals.push(sign('open-redirect', { site: onward }));
  const recipient = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}\.[a-z0-9.-]{2,63}/.exec(rest)?.[0];
  if (recipient) signals.push(sign('recipient-address', { address: recipient }));
  else if (hidesAddress(target.url)) signals.push(sign('recipient-address', { address: 'base64' }));
  if (!look.owner) signals.push(...findBrandInPath(look));
  return signals;
}

/** The host of another site's address inside a parameter. */
function findOnward({ rest, target }: Look): string | null {
  const end = rest.search(/[?#]/);
  if (end < 0) return null;
  for (const part of rest.slice(end + 1).split(/[&;#?]/, 40)) {
    const value = part.slice(part.indexOf('=') + 1);
    const host = /^(?:https?:)?\/\/([^\s/?#:@]+)/.exec(value)?.[1];
    if (host?.includes('.') && !isSameSite(host, target.host)) return host;
  }
  return null;
}

function isSameSite(a: string, b: string): boolean {
  const site = (host: string) => host.split('.').slice(-2).join('.');
  return site(a) === site(b);
}

/** Whether a part of the link is an e-mail address in base64, which is how a mass mailing hides it. */
function hidesAddress(url: string): boolean {
  for (const part of url.slice(0, 2000).split(/[/?#&=]/)) {
    if (part.length < 14 || part.length > 200 || !/^[A-Za-z0-9+_-]+(?:%3D)*$/i.test(part)) continue;
    try {
      const text = atob(part.replace(/%3D/gi, '').replaceAll('-', '+').replaceAll('_', '/'));
      if (/^[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}$/.test(text)) return true;
    } catch {
      // Not base64 after all.
    }
  }
  return false;
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
  const mention = findMentions(path.slice(0, 200), path.slice(0, 200), options).find(
    it => it.manner === 'exact' && !it.token.weak,
  );
  return mention ? [sign('brand-in-path', { brand: mention.brand.name })] : [];
}
