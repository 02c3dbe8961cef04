import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** What a profile is made from. */
export interface ProfileOptions {
  /** Where the unpacked build is; missing where a policy installs a packed one. */
  readonly extensionDir?: string;
  readonly geckoId: string;
  readonly uuid: string;
  /** Port of a CONNECT proxy that dials the simulator whatever it is asked for. */
  readonly proxyPort: number;
  readonly lang: string;
  readonly dark: boolean;
  readonly preferences: Preferences;
}

/** Writes a fresh profile, with the unpacked extension installed for good where there is one, and returns its folder. */
export async function writeProfile(options: ProfileOptions): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-firefox-'));
  const preferences = { ...quiet, ...wiring(options), ...options.preferences };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  if (options.extensionDir) await install(profile, options.geckoId, options.extensionDir);
  return profile;
}

/**
 * A file named after the id that holds a path installs the folder there; unlike a temporary add-on
 * it is still there after a restart.
 */
async function install(profile: string, id: string, extensionDir: string): Promise<void> {
  await mkdir(join(profile, 'extensions'));
  await writeFile(join(profile, 'extensions', id), `${resolve(extensionDir)}/`);
}

function wiring({ geckoId, uuid, proxyPort, lang, dark }: ProfileOptions): Preferences {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'intl.locale.requested': lang,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
  };
}

const quiet: Preferences = {
  // 0: a free port, which Firefox writes to MarionetteActivePort in the profile.
  'marionette.port': 0,
  // Unsigned, and placed into the profile from outside.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  // Nothing may go round the proxy, not even what Firefox does for itself.
  'network.proxy.failover_direct': false,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
  'network.trr.mode': 5,
  'network.prefetch-next': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'dom.push.connection.enabled': false,
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': '',
};
