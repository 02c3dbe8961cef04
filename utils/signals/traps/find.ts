import type { Target } from '../../link/types.ts';
import { makeSignal, nothing } from '../make.ts';
import type { Signal, SignalOptions } from '../types.ts';
import { firstPartyApps, rogueApps } from './apps.ts';
import {
  type Authorization,
  asksForLastingAccess,
  authorizationIn,
  isNativeRedirect,
} from './authorization.ts';
import { isDevicePage, isProvider, isUnder } from './providers.ts';

const certainlyDevice = /[?&#]user_code=/i;
/** Every device page has one of these in it; nearly no other link has, and parsing costs. */
const perhapsDevice = /device|activate|user_code=|\/link|remoteconnect/i;

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
function foreignHost(
  { host, registeredDomain }: Target,
  redirect: string,
  { protectedDomains = [] }: SignalOptions,
): string | null {
  const parsed = URL.parse(redirect);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || isNativeRedirect(redirect)) return null;
  const own = [host, registeredDomain ?? host, ...protectedDomains];
  return own.some(name => isUnder(parsed.hostname, name)) ? null : parsed.hostname;
}
