import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../../utils/link/parse.ts';
import { capOfSignal } from '../../../utils/signals/caps.ts';
import { findSignals } from '../../../utils/signals/find.ts';
import type { SignalOptions } from '../../../utils/signals/types.ts';

const microsoft = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize';
const google = 'https://accounts.google.com/o/oauth2/v2/auth';
const foreign = encodeURIComponent('https://harvest-festival.example/cb');
const client = '5d0c1a52-9f7b-4f0e-8f65-0c6fca1f2b3e';
const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const rclone = 'b15665d9-eda6-4092-8539-0eec376afd59';

function trapsIn(link: string, options: SignalOptions = {}): string[] {
  const target = parseTarget(link);
  if (!target) throw new Error(`no target: ${link}`);
  const signals = findSignals(target, options);
  return signals.filter(it => capOfSignal(it.id) !== null).map(it => it.id);
}

describe('a genuine page used as a trap', () => {
  it.each<[string, string, string]>([
    ['Microsoft, a device’s code', 'https://microsoft.com/devicelogin', 'device-code'],
    ['with a language', 'https://www.microsoft.com/en-us/devicelogin', 'device-code'],
    ['its short link', 'https://aka.ms/devicelogin', 'device-code'],
    ['its sign-in host', 'https://login.microsoft.com/device', 'device-code'],
    [
      'one tenant',
      'https://login.microsoftonline.com/contoso.example/oauth2/v2.0/deviceauth',
      'device-code',
    ],
    ['Google', 'https://www.google.com/device', 'device-code'],
    ['GitHub', 'https://github.com/login/device', 'device-code'],
    ['Okta, filled in', 'https://harvest.okta.com/activate?user_code=BCDFGHJK', 'device-code'],
    ['AWS', 'https://device.sso.eu-central-1.amazonaws.com/?user_code=WXYZ-2345', 'device-code'],
    [
      'Microsoft’s for private people',
      'https://login.live.com/oauth20_remoteconnect.srf?lc=1041',
      'device-code',
    ],
    [
      'AWS, the newer portal',
      'https://ssoins-7223.portal.eu-west-1.app.aws/?user_code=WXYZ-2345',
      'device-code',
    ],
    ['Salesforce', 'https://login.salesforce.com/setup/connect', 'device-code'],
    [
      'Salesforce, one customer',
      'https://harvest.my.salesforce.com/setup/connect?user_code=BCDF2345',
      'device-code',
    ],
    ['Docker', 'https://login.docker.com/activate', 'device-code'],
    ['OpenAI', 'https://auth.openai.com/codex/device', 'device-code'],
    ['a GitHub of one’s own', 'https://git.harvest.example/login/device', 'device-code'],
    [
      'a GitLab of one’s own',
      'https://git.harvest.example/oauth/device?user_code=BCDF2345',
      'device-code',
    ],
    ['Keycloak', 'https://id.harvest.example/realms/staff/device', 'device-code'],
    ['Facebook', 'https://www.facebook.com/device', 'device-code'],
    ['Amazon', 'https://www.amazon.co.jp/code', 'device-code'],
    ['YouTube', 'https://www.youtube.com/activate', 'device-code'],
    ['Netflix', 'https://www.netflix.com/tv8', 'device-code'],
    ['a second WhatsApp', 'https://wa.me/settings/linked_devices#2@xYz,Ab', 'device-code'],
    [
      'an editor on the web that only shows the code',
      `${microsoft}?client_id=aebc6443-996d-45c2-90f0-388ff96faa56&redirect_uri=${encodeURIComponent('https://insiders.vscode.dev/redirect')}`,
      'native-redirect',
    ],
    [
      'the broker of all sign-ins',
      `${microsoft}?client_id=29d9ed98-a469-4536-ade2-f981bc1d605e&redirect_uri=${encodeURIComponent('urn:ietf:wg:oauth:2.0:oob')}`,
      'native-redirect',
    ],
    [
      'everything the app was registered for',
      `${microsoft}?client_id=${client}&scope=offline_access%20${encodeURIComponent('https://graph.microsoft.com/.default')}`,
      'lasting-access',
    ],
    [
      'private mail for good',
      'https://login.live.com/oauth20_authorize.srf?client_id=7&scope=wl.imap%20wl.offline_access',
      'lasting-access',
    ],
    [
      'Google, a later step',
      `https://accounts.google.com/signin/oauth/consent?access_type=offline&scope=${encodeURIComponent('https://www.googleapis.com/auth/gmail.modify')}`,
      'lasting-access',
    ],
    [
      'all repositories at GitHub',
      'https://github.com/login/oauth/authorize?client_id=9&scope=user%20repo,admin:org',
      'lasting-access',
    ],
    [
      'files at Dropbox',
      'https://www.dropbox.com/oauth2/authorize?client_id=9&response_type=code&token_access_type=offline',
      'lasting-access',
    ],
    [
      'a sign-in that nobody sees',
      `${microsoft}?client_id=${client}&scope=openid&prompt=none&redirect_uri=${foreign}`,
      'silent-redirect',
    ],
    [
      'a code on one’s own computer',
      `${microsoft}?client_id=${azureCli}&response_type=code&redirect_uri=${encodeURIComponent('http://localhost:8400')}`,
      'native-redirect',
    ],
    [
      'mail for good',
      `${microsoft}?client_id=${client}&scope=offline_access%20Mail.ReadWrite&redirect_uri=${foreign}`,
      'lasting-access',
    ],
    [
      'mail for good, the long name',
      `${microsoft}?client_id=${client}&scope=offline_access+${encodeURIComponent('https://graph.microsoft.com/Files.Read.All')}`,
      'lasting-access',
    ],
    [
      'Google mail for good',
      `${google}?client_id=9&access_type=offline&scope=${encodeURIComponent('https://mail.google.com/')}`,
      'lasting-access',
    ],
    [
      'the whole organization',
      `https://login.microsoftonline.com/common/adminconsent?client_id=${client}&redirect_uri=${foreign}`,
      'admin-consent',
    ],
    ['an app known from takeovers', `${microsoft}?client_id=${rclone}&scope=openid`, 'rogue-app'],
  ])('%s', (_, link, id) => {
    expect(trapsIn(link)).toEqual([id]);
  });

  it('one customer’s host of a service is foreign to another’s', () => {
    const link = `https://acme.okta.com/oauth2/v1/authorize?client_id=9&prompt=none&redirect_uri=${encodeURIComponent('https://mallory.okta.com/cb')}`;
    expect(trapsIn(link)).toEqual(['silent-redirect']);
  });

  it('an app known from takeovers that asks for mail is a strong signal', () => {
    const link = `${microsoft}?client_id=${rclone}&scope=offline_access%20Mail.Read`;
    expect(trapsIn(link)).toContain('rogue-app-certain');
  });

  it('an app that the policy calls rogue is a strong signal', () => {
    expect(
      trapsIn(`${microsoft}?client_id=${client}&scope=openid`, { rogueApps: [client] }),
    ).toEqual(['rogue-app-certain']);
  });
});

describe('an honest page of the same services', () => {
  it.each([
    [
      'ordinary single sign-on',
      `${microsoft}?client_id=${client}&scope=openid%20profile%20email&redirect_uri=${foreign}`,
    ],
    ['at Google', `${google}?client_id=9&scope=openid%20email&redirect_uri=${foreign}`],
    [
      'at GitHub',
      `https://github.com/login/oauth/authorize?client_id=9&scope=read:user&redirect_uri=${foreign}`,
    ],
    [
      'calendar for a moment',
      `${microsoft}?client_id=${client}&scope=Calendars.Read&redirect_uri=${foreign}`,
    ],
    [
      'a sign-in that stays, without mail',
      `${microsoft}?client_id=${client}&scope=openid%20offline_access%20User.Read&redirect_uri=${foreign}`,
    ],
    [
      'mail without staying',
      `${google}?client_id=9&scope=${encodeURIComponent('https://www.googleapis.com/auth/gmail.readonly')}&redirect_uri=${foreign}`,
    ],
    [
      'silent, back to the same service',
      `${microsoft}?client_id=${client}&prompt=none&scope=openid&redirect_uri=${encodeURIComponent('https://login.microsoftonline.com/common/done')}`,
    ],
    [
      'one’s own program in development',
      `${microsoft}?client_id=${client}&scope=openid&redirect_uri=${encodeURIComponent('http://localhost:3000/cb')}`,
    ],
    [
      'silent, to another site of the same owner',
      `${microsoft}?client_id=${client}&prompt=none&scope=openid&redirect_uri=${encodeURIComponent('https://www.office.com/landing')}`,
    ],
    ['help about a device', 'https://support.google.com/device'],
    ['a page of the vendor’s own', 'https://www.okta.com/activate'],
    ['the start page', 'https://login.microsoftonline.com/'],
    [
      'documentation about device codes',
      'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-device-code',
    ],
    ['a page about a device', 'https://www.microsoft.com/en-us/d/surface-device/8x'],
    ['a search for it', 'https://www.google.com/search?q=device'],
    ['GitHub’s sign-in', 'https://github.com/login?return_to=%2Fsettings'],
    ['a repository called device', 'https://github.com/harvest/device'],
    ['Okta’s dashboard', 'https://harvest.okta.com/app/UserHome'],
    ['a shop that activates a voucher', 'https://shop.example/activate?code=SPRING'],
    ['somebody else’s device page', 'https://shop.example/device/lawn-mower'],
    ['a device in a shop', 'https://shop.example/en/login/devices'],
    ['a page about codes', 'https://www.amazon.com/code-of-conduct'],
    ['a film', 'https://www.netflix.com/title/80057281'],
    ['a chat at WhatsApp', 'https://wa.me/4915112345678'],
    ['Salesforce’s sign-in', 'https://login.salesforce.com/?locale=ja'],
    [
      'Dropbox for a moment',
      'https://www.dropbox.com/oauth2/authorize?client_id=9&response_type=code',
    ],
    [
      'an app’s own interface for good',
      `${microsoft}?client_id=${client}&scope=openid%20offline_access%20${encodeURIComponent('api://harvest/.default')}`,
    ],
    [
      'an editor’s sign-in to somebody else',
      `${microsoft}?client_id=${client}&scope=openid&redirect_uri=${encodeURIComponent('https://vscode.dev/redirect')}`,
    ],
  ])('%s', (_, link) => {
    expect(trapsIn(link)).toEqual([]);
  });

  it.each<[string, string, SignalOptions]>([
    [
      'an app that the policy knows',
      `${microsoft}?client_id=${client}&scope=offline_access%20Mail.Read`,
      { knownApps: [client] },
    ],
    [
      'a silent way to the organization’s own site',
      `${microsoft}?client_id=${client}&prompt=none&scope=openid&redirect_uri=${foreign}`,
      { protectedDomains: ['harvest-festival.example'] },
    ],
  ])('%s', (_, link, options) => {
    expect(trapsIn(link, options)).toEqual([]);
  });
});

describe('a link made for one person', () => {
  it.each([
    ['a host of exercises', 'https://portal.docdeliveryapp.com/a/1', {}],
    ['below one', 'https://x7.portal.docdeliveryapp.com/a/1', {}],
    ['its bare domain', 'https://bankmenia.de/a/1', {}],
    [
      'one of the organization’s own',
      'https://team.training-mail.example/a',
      { drillDomains: ['training-mail.example'] },
    ],
  ] as const)('%s', (_, link, options) => {
    expect(trapsIn(link, options)).toEqual(['made-for-one']);
  });

  it('not its namesake under another ending', () => {
    expect(trapsIn('https://portal.docdeliveryapp.com.example/a/1')).toEqual([]);
  });
});
