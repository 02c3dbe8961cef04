import { isBelowAny, isInternalHost } from '../../../utils/link/addresses.ts';
import { isPublicSuffix } from '../../../utils/link/names.ts';
import type { Target } from '../../../utils/link/types.ts';
import { findOwner } from '../../../utils/signals/brand.ts';
import { findHosting } from '../../../utils/signals/hosting.ts';
import { whoPublishes } from '../../../utils/signals/publishing.ts';
import { isShortener } from '../../../utils/signals/shorteners.ts';
import { isDevicePage, isProvider } from '../../../utils/signals/traps/providers.ts';
import { digestIn, type Row, targetOf } from './rows.ts';

/**
 * Why an entry would alarm everybody, or clear what nobody looked at, as the end of a sentence; null
 * where it would not. `internal` are the organization's own domains, as in its policy.
 */
export function refusalOf(
  { link, form, word }: Pick<Row, 'link' | 'form' | 'word'>,
  internal: readonly string[],
): string | null {
  if (word === 'withdrawn') return null;
  if (digestIn(link) !== null) {
    return form === 'page' ? null : 'is known by its digest alone: nobody can see whose it is';
  }
  const target = targetOf(link);
  const { host, ip } = target;
  const warns = word !== 'good';
  // The folder of all pages is the host.
  const isPage = form === 'page' && new URL(target.url).pathname !== '/';
  if (isPublicSuffix(host)) return 'is a public suffix: everybody’s names end so';
  if (warns && isInternalHost(host, internal)) return 'is internal';
  if (warns && form === 'domain' && internal.some(it => isBelowAny(it, [host]))) {
    return 'has internal hosts below it';
  }
  if (warns && isProvider(host) && (!isPage || isSignIn(target))) {
    return 'signs everybody in: what is a trap there is told by the link itself';
  }
  if (isPage) return isEverybodysPage(target) ? everybodysPage : null;
  if (isShortener(host)) return 'shortens everybody’s links';
  if (isPlatform(target) || whoPublishes(target) === 'strangers') {
    return 'is shared by many: name the page, or the host of the one tenant';
  }
  if (form === 'domain' && ip) return 'is an address, which has nothing below it';
  const owner = warns && whoPublishes(target) === 'owner' ? findOwner(target, {}) : null;
  return owner ? `belongs to ${owner.name}` : null;
}

const everybodysPage =
  'is the same for everybody there: what makes it this one stands behind the question mark, which a list leaves out';

/** Whether a page of many is told from the others by nothing but its query: no part of its path is long and has a digit. */
function isEverybodysPage(target: Target): boolean {
  const { pathname, search } = new URL(target.url);
  if (search === '' || whoPublishes(target) !== 'strangers') return false;
  return !pathname.split('/').some(part => part.length >= 8 && /\d/.test(part));
}

/** Whether everybody's sign-in has this path: what makes one a trap stands behind the question mark. */
function isSignIn({ host, url }: Target): boolean {
  const isItsHost = /^(?:accounts|device|login|signin|sso)\./.test(host);
  return isItsHost || isDevicePage(host, new URL(url).pathname.toLowerCase());
}

/** Whether it is the very name below which a platform's tenants have theirs. */
function isPlatform({ host, domain, registeredDomain }: Target): boolean {
  // Somebody registered it, and below it everybody registers: a private suffix.
  if (registeredDomain !== null && domain === null) return true;
  const hosting = findHosting(host) ?? findHosting(`tenant.${host}`);
  return hosting?.suffix === host;
}
