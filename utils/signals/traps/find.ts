import { parseTarget } from '../../link/parse.ts';
import type { Target } from '../../link/types.ts';
import { findOwner } from '../brand.ts';
import { makeSignal, nothing } from '../make.ts';
import type { Signal, SignalOptions } from '../types.ts';
import { firstPartyApps, rogueApps } from './apps.ts';
import {
  type Authorization,
  asksForLastingAccess,
  authorizationIn,
  isNativeRedirect,
} from './authorization.ts';
import { hasTenants, isDevicePage, isProvider, isUnder } from './providers.ts';

const certainlyDevice = /[?&#]user_code=/i;
/** Every device page has one of these in it; nearly no other link has, and parsing costs. */
const perhapsDevice =
  /device|activate|user_code=|\/link|remoteconnect|setup\/connect|\/(?:code|mytv|tv\d{1,2}|pair)(?:[/?#]|$)/i;

/**
 * Genuine sign-in pages that work for somebody else when a person got the link from them. They show
 * on the service's own hosts, so nobody will ever report the host.
 */
export function findSignInTraps(target: Target, options: SignalOptions): readonly Signal[] {
  const authorization = authorizationIn(target);
  if (authorization) return authorizationTraps(target, authorization, options);
  return isDeviceLink(target) ? [makeSignal('device-code')] : nothing;
}

function isDeviceLink({ url, host }: Target): boolean {
  if (!perhapsDevice.test(url)) return false;
  const { pathname, hash } = new URL(url);
  if (isDevicePage(host, (pathname + hash).toLowerCase())) return true;
  if (!certainlyDevice.test(url)) return false;
  return isProvider(host) || /\/(?:device|activate|link)(?:\/|$)/i.test(pathname);
}

function authorizationTraps(
  target: Target,
  authorization: Authorization,
  options: SignalOptions,
): readonly Signal[] {
  const { clientId, redirect, prompt, isAdminConsent } = authorization;
  if (options.knownApps?.includes(clientId)) return nothing;
  const signals: Signal[] = [];
  const foreign = redirect ? foreignHost(target, redirect, options) : null;
  if (redirect && isNativeRedirect(redirect) && firstPartyApps.has(clientId)) {
    signals.push(makeSignal('native-redirect'));
  } else if (foreign && prompt === 'none') {
    signals.push(makeSignal('silent-redirect', { host: foreign }));
  }
  if (isAdminConsent) signals.push(makeSignal('admin-consent'));
  else if (asksForLastingAccess(authorization)) signals.push(makeSignal('lasting-access'));
  const name = rogueApps.get(clientId) ?? clientId;
  if (options.rogueApps?.includes(clientId) || (rogueApps.has(clientId) && signals.length > 0)) {
    signals.push(makeSignal('rogue-app-certain', { app: name }));
  } else if (rogueApps.has(clientId)) signals.push(makeSignal('rogue-app', { app: name }));
  return signals;
}

/** The host the person would be sent to, where it belongs neither to the service nor to the organization. */
function foreignHost(target: Target, redirect: string, options: SignalOptions): string | null {
  const { host, registeredDomain } = target;
  const { protectedDomains = [] } = options;
  const parsed = URL.parse(redirect);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || isNativeRedirect(redirect)) return null;
  const domain = hasTenants(host) ? host : (registeredDomain ?? host);
  if ([domain, ...protectedDomains].some(name => isUnder(parsed.hostname, name))) return null;
  if (hasTenants(host)) return parsed.hostname;
  // A service signs in to its owner's other sites all day.
  const other = parseTarget(parsed.href);
  const owner = other && findOwner(other, options);
  const isSameOwner = owner && owner.name === findOwner(target, options)?.name;
  return isSameOwner ? null : parsed.hostname;
}
