import type { Target } from '../../link/types.ts';
import { isProvider } from './providers.ts';

/** What a link asks a sign-in service to do: who wants access to what, and where the person goes then. */
export interface Authorization {
  readonly clientId: string;
  /** In lower case, without the address of the interface they belong to. */
  readonly scopes: readonly string[];
  readonly prompt: string;
  readonly isOffline: boolean;
  readonly isAdminConsent: boolean;
  /** Null where none is given. */
  readonly redirect: string | null;
}

/** Reads the request for authorization in a link to a sign-in service; null where it is none. */
export function authorizationIn({ url, host }: Target): Authorization | null {
  if (!isProvider(host)) return null;
  const { pathname, searchParams } = new URL(url);
  const folders = pathname.toLowerCase().split('/', 12).filter(Boolean);
  const isAdmin = folders.at(-1) === 'adminconsent';
  if (!isAdmin && !asksForAuthorization(folders)) return null;
  const value = (name: string) => searchParams.get(name)?.trim().toLowerCase() ?? '';
  const prompt = value('prompt');
  return {
    clientId: value('client_id'),
    scopes: value('scope')
      .split(/[\s+]+/)
      .filter(Boolean)
      .map(bareScope),
    prompt,
    isOffline: value('access_type') === 'offline',
    isAdminConsent: isAdmin || prompt === 'admin_consent',
    redirect: searchParams.get('redirect_uri') || null,
  };
}

/** Microsoft, Okta, GitHub: `…/authorize`; Google: `/o/oauth2/v2/auth`, perhaps with a step behind it. */
function asksForAuthorization(folders: readonly string[]): boolean {
  return folders.includes('authorize') || (folders.includes('oauth2') && folders.includes('auth'));
}

/** `https://graph.microsoft.com/mail.read` and `mail.read` are the same wish. */
function bareScope(scope: string): string {
  return scope.replace(/^https:\/\/(?:graph\.microsoft|outlook\.office(?:365)?)\.com\//, '');
}

const microsoftMailOrFiles =
  /^(?:mail|mailboxsettings|files|sites|notes|chat|calendars)\.|^(?:ews|imap|pop|smtp|eas)\.|^full_access_as_app$/;
const googleMailOrFiles =
  /^https:\/\/(?:mail\.google\.com\/?$|www\.googleapis\.com\/auth\/(?:gmail\.(?:modify|readonly|compose|insert|send|settings\.\w+)|drive(?:\.readonly)?)$)/;

/** Whether lasting access to mail or files is asked for: it outlives the password. */
export function asksForLastingAccess({ scopes, isOffline }: Authorization): boolean {
  const isLasting = scopes.includes('offline_access');
  if (isLasting && scopes.some(it => microsoftMailOrFiles.test(it))) return true;
  return isOffline && scopes.some(it => googleMailOrFiles.test(it));
}

/** Whether the person would go to a program on the same computer: a code in such an address can be copied out. */
export function isNativeRedirect(redirect: string): boolean {
  if (/^(?:urn:ietf:wg:oauth|ms-appx-web:|msal)/i.test(redirect)) return true;
  const parsed = URL.parse(redirect);
  if (!parsed) return false;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  return isLoopback || /\/oauth2\/nativeclient\/?$/i.test(parsed.pathname);
}
