/** Sign-in services whose genuine pages are used against people, by whose hosts they are. */
interface Provider {
  /** Each stands for itself and everything under it. */
  readonly hosts: readonly string[];
  /** Pages on which a code from another device is entered (RFC 8628). */
  readonly devicePages: RegExp;
  /** Whether each host below belongs to a customer of its own. */
  readonly tenants?: true;
}

/** Device pages and hosts are from the vendors' own documentation; AWS's and Okta's were not tried. */
const providers: readonly Provider[] = [
  {
    hosts: [
      'login.microsoftonline.com',
      'login.microsoftonline.us',
      'login.partner.microsoftonline.cn',
      'login.microsoft.com',
      'login.windows.net',
      'login.live.com',
    ],
    devicePages:
      /^\/(?:[^/]+\/)?(?:oauth2\/(?:v2\.0\/)?deviceauth|device(?:login)?|oauth20_remoteconnect\.srf)\/?$/,
  },
  {
    hosts: ['microsoft.com', 'www.microsoft.com'],
    devicePages: /^\/(?:[a-z]{2}-[a-z]{2}\/)?(?:devicelogin|link)\/?$/,
  },
  { hosts: ['aka.ms'], devicePages: /^\/(?:devicelogin|remoteconnect)\/?$/ },
  {
    hosts: ['google.com', 'www.google.com', 'accounts.google.com'],
    devicePages: /^\/(?:o\/oauth2\/)?device(?:\/usercode)?\/?$/,
  },
  { hosts: ['github.com'], devicePages: /^\/login\/device(?:\/\w+)?\/?$/ },
  { hosts: ['gitlab.com'], devicePages: /^\/oauth\/device\/?$/ },
  {
    hosts: ['okta.com', 'oktapreview.com', 'okta-emea.com', 'auth0.com'],
    devicePages: /^\/(?:activate|device)(?:\/|$)/,
    tenants: true,
  },
  { hosts: ['awsapps.com', 'app.aws'], devicePages: /^\/(?:start\/?)?#\/device/, tenants: true },
  {
    hosts: ['login.salesforce.com', 'test.salesforce.com'],
    devicePages: /^\/setup\/connect\/?$/,
  },
  { hosts: ['my.salesforce.com'], devicePages: /^\/setup\/connect\/?$/, tenants: true },
  { hosts: ['auth.openai.com'], devicePages: /^\/(?:codex\/)?device\/?$/ },
  { hosts: ['login.docker.com'], devicePages: /^\/activate\/?$/ },
];

/** The same for televisions, loudspeakers and second telephones, of services that do more than sign in. */
const appliances: readonly Provider[] = [
  { hosts: ['facebook.com'], devicePages: /^\/device\/?$/ },
  {
    hosts: ['amazon.com', 'amazon.co.jp', 'amazon.co.uk', 'amazon.de'],
    devicePages: /^\/(?:[a-z]{2}\/)?(?:code|mytv)\/?$/,
  },
  { hosts: ['primevideo.com'], devicePages: /^\/mytv\/?$/ },
  { hosts: ['youtube.com'], devicePages: /^\/(?:tv\/)?activate\/?$/ },
  { hosts: ['twitch.tv'], devicePages: /^\/activate\/?$/ },
  { hosts: ['netflix.com'], devicePages: /^\/tv\d{1,2}\/?$/ },
  { hosts: ['zoom.us'], devicePages: /^\/oauth_device\/?$/ },
  { hosts: ['spotify.com'], devicePages: /^\/pair\/?$/ },
  { hosts: ['wa.me'], devicePages: /^\/settings\/linked_devices/ },
];

/** Where programs that anybody may run have that page: GitHub, GitLab and Keycloak. */
const anywhere = /^\/(?:(?:login|oauth)\/device|(?:auth\/)?realms\/[^/]+\/device)\/?$/;

const awsDevice = /^device\.sso\.[a-z0-9-]+\.amazonaws\.com$/;

/** Whether a host belongs to a sign-in service that many organizations use. */
export function isProvider(host: string): boolean {
  return providers.some(it => it.hosts.some(name => isUnder(host, name))) || awsDevice.test(host);
}

/** Whether links to a host can ask for lasting access to what a person keeps there. */
export function givesAccess(host: string): boolean {
  return isProvider(host) || isUnder(host, 'dropbox.com');
}

/** Whether this is a page on which a code from another device is entered. `path` is in lower case. */
export function isDevicePage(host: string, path: string): boolean {
  if (awsDevice.test(host) || anywhere.test(path)) return true;
  const bare = host.replace(/^www\./, '');
  if (appliances.some(it => it.hosts.includes(bare) && it.devicePages.test(path))) return true;
  return providers.some(
    ({ hosts, devicePages, tenants }) =>
      hosts.some(name => (tenants ? isUnder(host, name) && !isFront(host, name) : host === name)) &&
      devicePages.test(path),
  );
}

/** Whether the hosts below the service's own belong to its customers, each to another. */
export function hasTenants(host: string): boolean {
  return providers.some(it => it.tenants && it.hosts.some(name => isUnder(host, name)));
}

function isFront(host: string, name: string): boolean {
  return host === name || host === `www.${name}`;
}

/** Whether `host` is `name` or stands below it. */
export function isUnder(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}
