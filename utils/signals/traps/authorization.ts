import type { Target } from '../../link/types.ts';
import { givesAccess, isUnder } from './providers.ts';

/** What a link asks a sign-in service to do: who wants access to what, and where the person goes then. */
export interface Authorization {
  /** The service that is asked. */
  readonly host: string;
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
  if (!givesAccess(host)) return null;
  const { pathname, searchParams } = new URL(url);
  const folders = pathname.toLowerCase().split('/', 12).filter(Boolean);
  const isAdmin = folders.at(-1) === 'adminconsent';
  if (!isAdmin && !asksForAuthorization(folders)) return null;
  const value = (name: string) => searchParams.get(name)?.trim().toLowerCase() ?? '';
  const prompt = value('prompt');
  return {
    host,
    clientId: value('client_id'),
    scopes: value('scope')
      .split(/[\s+,]+/)
      .filter(Boolean)
      .map(bareScope),
    prompt,
    isOffline: [value('access_type'), value('token_access_type')].includes('offline'),
    isAdminConsent: isAdmin || prompt === 'admin_consent',
    redirect: searchParams.get('redirect_uri') || null,
  };
}

/**
 * Microsoft, Okta, GitHub: `…/authorize`; Google: `/o/oauth2/v2/auth` and `/signin/oauth`, perhaps
 * with a step behind it.
 */
function asksForAuthorization(folders: readonly string[]): boolean {
  const has = (...names: string[]) => names.every(name => folders.includes(name));
  return (
    has('authorize') || has('oauth2', 'auth') || has('signin', 'oauth') || has(liveAuthorization)
  );
}

const liveAuthorization = 'oauth20_authorize.srf';

/** `https://graph.microsoft.com/mail.read` and `mail.read` are the same wish. */
function bareScope(scope: string): string {
  return scope.replace(/^https:\/\/(?:graph\.microsoft|outlook\.office(?:365)?)\.com\//, '');
}

/** `.default` is whatever the app was registered for. */
const microsoftMailOrFiles =
  /^(?:mail|mailboxsettings|files|sites|notes|chat|calendars)\.|^(?:ews|imap|pop|smtp|eas)\.|^full_access_as_app$|^\.default$|^wl\.(?:imap|skydrive\w*)$/;
/** What GitHub gives, it gives until somebody takes it back. */
const githubFiles =
  /^(?:repo|public_repo|workflow|gist|delete_repo|codespace|(?:admin|write):\w+)$/;
const googleMailOrFiles =
  /^https:\/\/(?:mail\.google\.com\/?$|www\.googleapis\.com\/auth\/(?:gmail\.(?:modify|readonly|compose|insert|send|settings\.\w+)|drive(?:\.readonly)?)$)/;

/** Whether lasting access to mail or files is asked for: it outlives the password. */
export function asksForLastingAccess({ host, scopes, isOffline }: Authorization): boolean {
  if (host === 'github.com') return scopes.some(it => githubFiles.test(it));
  if (isOffline && isUnder(host, 'dropbox.com')) return true;
  const isLasting = scopes.some(it => it === 'offline_access' || it === 'wl.offline_access');
  if (isLasting && scopes.some(it => microsoftMailOrFiles.test(it))) return true;
  return isOffline && scopes.some(it => googleMailOrFiles.test(it));
}

/**
 * Whether the person would go to a program on the same computer, or to a page that only hands the
 * code to one: a code in such an address can be copied out.
 */
export function isNativeRedirect(redirect: string): boolean {
  if (/^(?:urn:ietf:wg:oauth|ms-appx-web:|msal)/i.test(redirect)) return true;
  const parsed = URL.parse(redirect);
  if (!parsed) return false;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  const isHandover =
    /^(?:insiders\.)?vscode\.dev$/.test(parsed.hostname) && /^\/redirect/.test(parsed.pathname);
  return isLoopback || isHandover || /\/oauth2\/nativeclient\/?$/i.test(parsed.pathname);
}
