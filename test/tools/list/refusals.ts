import { isInternalHost } from '../../../utils/link/addresses.ts';
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
  if (isPublicSuffix(host)) return 'is a public suffix: everybody’s names end so';
  if (warns && isInternalHost(host, internal)) return 'is internal';
  if (warns && isProvider(host) && (form !== 'page' || isSignIn(target))) {
    return 'signs everybody in: what is a trap there is told by the link itself';
  }
  if (form === 'page') return null;
  if (isShortener(host)) return 'shortens everybody’s links';
  if (isPlatform(host) || whoPublishes(target) === 'strangers') {
    return 'is shared by many: name the page, or the host of the one tenant';
  }
  if (form === 'domain' && ip) return 'is an address, which has nothing below it';
  const owner = warns && whoPublishes(target) === 'owner' ? findOwner(target, {}) : null;
  return owner ? `belongs to ${owner.name}` : null;
}

/** Whether everybody's sign-in has this path: what makes one a trap stands behind the question mark. */
function isSignIn({ host, url }: Target): boolean {
  const isItsHost = /^(?:accounts|device|login|signin|sso)\./.test(host);
  return isItsHost || isDevicePage(host, new URL(url).pathname.toLowerCase());
}

/** Whether it is the very name below which a platform's tenants have theirs. */
function isPlatform(host: string): boolean {
  const hosting = findHosting(host) ?? findHosting(`tenant.${host}`);
  return hosting?.suffix === host;
}
