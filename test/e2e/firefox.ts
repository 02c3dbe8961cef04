import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProxy } from '../simulator/proxy.ts';
import type { Simulator } from '../simulator/server.ts';
import { geckoIdOf } from './extension-id.ts';
import { chooseMenuItem } from './firefox-menu.ts';
import { closeFirefoxPopup, firefoxPopup } from './firefox-popup.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { type Preferences, writeProfile } from './firefox-profile.ts';
import { firefoxView } from './firefox-view.ts';
import { firefoxPolicy, type Managed, type PolicyFile } from './policy-file.ts';
import type { View } from './view.ts';

export interface FirefoxOptions {
  readonly extensionDir: string;
  readonly simulator: Pick<Simulator, 'port' | 'caDer'> & {
    /** Hosts with TLS that are found at another port of this machine. */
    readonly elsewhere?: Readonly<Record<string, number>>;
  };
  readonly lang?: 'en' | 'ja';
  readonly colorScheme?: 'light' | 'dark';
  /** In force from the start; needs root. Firefox reads policies only when it starts. */
  readonly policy?: Managed | string;
  /** Whether the page of the first run may stay, which other tests do without. */
  readonly welcome?: boolean;
  /** Whether the policy itself forces the installation; else the build is placed into the profile. */
  readonly forced?: boolean;
  /** E.g. `{ 'extensions.background.idle.timeout': 500 }` for a background that stops soon. */
  readonly preferences?: Preferences;
}

/** A running Firefox with the extension in it and a fresh profile. */
export interface Firefox {
  /** Set where a policy was asked for: what `write` says is in force after `restart`. */
  readonly policy: PolicyFile | null;
  /** A page of the web, in a new tab. */
  open(url: string): Promise<View>;
  /** A page of the extension in a new tab, e.g. `options.html`. */
  openPage(path: string): Promise<View>;
  /** A page of the web in a window without toolbar, which is then the one in front. */
  openSmallWindow(url: string): Promise<View>;
  /** The popup that the extension opened by itself. */
  popup(): Promise<View>;
  /** The window or tab whose address holds `part`, once it is there. */
  pageWith(part: string): Promise<View>;
  /** Right-clicks an element of `view` and chooses the extension's item, of several the one with this label; returns its label. */
  chooseMenu(view: View, selector: string, label?: string): Promise<string>;
  /** Allows the extension in private windows while it runs, as a person may; it starts anew. */
  allowInPrivate(): Promise<void>;
  backgroundState(): Promise<'starting' | 'running' | 'suspending' | 'stopped'>;
  /** Stops the event page as Firefox does when it was idle. */
  stopBackground(): Promise<void>;
  /** Quits and starts again with the same profile; open views are gone. */
  restart(): Promise<void>;
  /** Runs an async function body in the browser's own context. */
  chrome: FirefoxProcess['chrome'];
  close(): Promise<void>;
}

/** Starts Firefox with the unpacked build in `extensionDir` and waits for its background. */
export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const { extensionDir, simulator, lang = 'en', colorScheme, preferences = {} } = options;
  const geckoId = await geckoIdOf(extensionDir);
  const uuid = randomUUID();
  const proxy = await startProxy(simulator.port, simulator.elsewhere);
  const profile = await writeProfile({
    ...{ geckoId, uuid, preferences },
    ...(options.forced ? {} : { extensionDir }),
    proxyPort: proxy.port,
    lang: lang === 'en' ? 'en-US' : lang,
    dark: colorScheme === 'dark',
  });
  const policy = options.policy ? await firefoxPolicy(extensionDir) : null;
  if (options.policy) policy?.write(options.policy);
  const clean = async () => {
    policy?.remove();
    await proxy.close();
    await rm(profile, { recursive: true, force: true });
  };
  const start = () => startTrusting(profile, simulator.caDer, geckoId);
  try {
    const running = await start();
    if (!options.welcome) await closeWelcome(running);
    return steer(running, { start, clean, policy, geckoId, uuid });
  } catch (error) {
    await clean();
    throw error;
  }
}

/** The capability `acceptInsecureCerts` leaves an extension's own requests out; a trusted CA does not. */
async function startTrusting(
  profile: string,
  ca: string,
  geckoId: string,
): Promise<FirefoxProcess> {
  const running = await startFirefox(profile);
  await running.chrome(
    `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
      .addCertFromBase64(args[0], 'C,,');
    // What a policy installs is there a moment after the start.
    while (!WebExtensionPolicy.getByID(args[1])) {
      await new Promise(resolve => ChromeUtils.idleDispatch(resolve, { timeout: 50 }));
    }
    await WebExtensionPolicy.getByID(args[1]).readyPromise;`,
    ca,
    geckoId,
  );
  return running;
}

/** Once in a hundred starts the authority is not trusted yet by the process that loads a page. */
async function navigate(marionette: FirefoxProcess['marionette'], url: string): Promise<void> {
  const go = () => marionette.send('WebDriver:Navigate', { url });
  await go().catch(async (error: Error) => {
    if (!error.message.includes('insecure certificate')) throw error;
    await new Promise(resolve => setTimeout(resolve, 500));
    await go();
  });
}

/** Closes the page of the first run, which opens as soon as the background runs, where it does. */
async function closeWelcome({ chrome, marionette }: FirefoxProcess): Promise<void> {
  await chrome(
    `const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs');
    const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
    const deadline = Date.now() + 4_000;
    while (Date.now() < deadline) {
      const isWelcome = tab => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html');
      const tab = gBrowser.tabs.find(isWelcome);
      if (tab) return gBrowser.removeTab(tab, { animate: false });
      await new Promise(resolve => setTimeout(resolve, 50));
    }`,
  );
  // The session may have begun in the tab that is gone.
  const [handle] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
  await marionette.send('WebDriver:SwitchToWindow', { handle });
}

interface Steering {
  readonly start: () => Promise<FirefoxProcess>;
  readonly clean: () => Promise<void>;
  readonly policy: PolicyFile | null;
  readonly geckoId: string;
  readonly uuid: string;
}

function steer(first: FirefoxProcess, { start, clean, policy, geckoId, uuid }: Steering): Firefox {
  let running = first;
  const open = async (url: string) => {
    const { marionette } = running;
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'tab',
      focus: true,
    });
    await marionette.send('WebDriver:SwitchToWindow', { handle });
    await navigate(marionette, url);
    return firefoxView(marionette, handle);
  };
  const extension = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(geckoId)});`;
  const pageWith = async (part: string): Promise<View> => {
    const { marionette } = running;
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      for (const handle of await marionette.send<string[]>('WebDriver:GetWindowHandles')) {
        await marionette.send('WebDriver:SwitchToWindow', { handle });
        const { value } = await marionette.send<{ value: string }>('WebDriver:GetCurrentURL');
        if (value.includes(part)) return firefoxView(marionette, handle);
      }
      await sleep(100);
    }
    throw new Error(`No page with ${part} in its address opened within 15 seconds.`);
  };
  const backgroundState: Firefox['backgroundState'] = () =>
    running.chrome(`${extension} return extension.backgroundState;`);

  return {
    policy,
    open,
    openPage: path => open(`moz-extension://${uuid}/${path}`),
    async openSmallWindow(url) {
      const page = await open(`moz-extension://${uuid}/options.html`);
      const window = JSON.stringify({ url, type: 'popup' });
      await page.run(`browser.windows.create(${window}).then(() => null)`);
      await page.close();
      return pageWith(url);
    },
    popup: () => firefoxPopup(running),
    pageWith,
    async chooseMenu(view, selector, label) {
      await closeFirefoxPopup(running);
      await view.waitFor(selector);
      return chooseMenuItem(running, geckoId, await view.run(middleOf, selector), label);
    },
    async allowInPrivate() {
      await running.chrome(
        `const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs');
        await ExtensionPermissions.add(args[0], {
          permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await (await AddonManager.getAddonByID(args[0])).reload();
        await WebExtensionPolicy.getByID(args[0]).readyPromise;`,
        geckoId,
      );
    },
    backgroundState,
    async stopBackground() {
      await running.chrome(`${extension} await extension.terminateBackground();`);
      while ((await backgroundState()) !== 'stopped') await sleep(50);
    },
    async restart() {
      await running.quit();
      running = await start();
    },
    chrome: (body, ...args) => running.chrome(body, ...args),
    async close() {
      await running.quit();
      await clean();
    },
  };
}

function middleOf(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: 'center' });
  const box = element?.getBoundingClientRect();
  return {
    x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
  };
}
