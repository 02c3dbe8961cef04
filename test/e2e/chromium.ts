import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';
import { find } from '../tools/browsers.ts';
import { type LocalWorld, quietArguments, worldArguments } from './chromium-arguments.ts';
import { type ChromiumView, chromiumView } from './chromium-view.ts';
import {
  dispatchMenuClick,
  insistOnPolicy,
  type MenuClick,
  openWindowInside,
  skipWelcome,
  stop,
  targetsOf,
  type WindowKind,
} from './chromium-worker.ts';
import { chromiumIdOf } from './extension-id.ts';
import { chromiumPolicy, type Managed, type PolicyFile } from './policy-file.ts';

export interface ChromiumOptions {
  readonly extensionDir: string;
  /** Folders of further extensions. */
  readonly besides?: readonly string[];
  /** Where every host is found; without it the browser talks to the real world. */
  readonly simulator?: LocalWorld;
  readonly headless?: boolean;
  readonly lang?: 'en' | 'ja';
  readonly colorScheme?: 'light' | 'dark';
  /** In force from the start; needs root. */
  readonly policy?: Managed | string;
  /** Whether the policy itself forces the installation from an update URL; else it is loaded unpacked. */
  readonly forced?: boolean;
  /** Folder of the profile, for a test that looks into it afterwards; else one of its own. */
  readonly profile?: string;
  /** Whether the extension may run in private windows, as a person may allow it. */
  readonly inPrivate?: boolean;
  /** Whether the page of the first run may open, which other tests do without. */
  readonly welcome?: boolean;
  /** Whether the caller ends it at an interrupt; else it ends, and this process with it. */
  readonly handlesSignals?: boolean;
  /** Variables for the browser beside this process's own, e.g. `DISPLAY`. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Of what a tab shows, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A running Chromium with the extension in it and a fresh profile. */
export interface Chromium {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Set where a policy was asked for: `write` changes it while the browser runs. */
  readonly policy: PolicyFile | null;
  /** A page of the web, in a new tab. */
  open(url: string): Promise<ChromiumView>;
  /** A page of the extension in a new tab, e.g. `options.html`; `size` is in force before its first frame. */
  openPage(path: string, size?: Size): Promise<ChromiumView>;
  /** A page of the web in a window of its own, which is then the one in front. */
  openWindow(url: string, kind: WindowKind): Promise<void>;
  /** The popup that the extension opened by itself. */
  popup(): Promise<ChromiumView>;
  /** The running background; waits for it to start. */
  worker(): Promise<WebWorker>;
  /** Chooses the extension's menu item in the active tab, as `contextMenus.onClicked` hears of it. */
  fireMenu(click: MenuClick, tab?: { readonly incognito: boolean }): Promise<void>;
  /** Stops the background as Chromium does when it was idle: memory gone, alarms and storage kept. */
  stopWorker(): Promise<void>;
  /** Sends the background an event, which starts it where it is stopped. */
  wakeWorker(): Promise<void>;
  workerRuns(): boolean;
  close(): Promise<void>;
}

/** Starts Chromium with the unpacked build in `extensionDir` and waits for its background. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const id = await chromiumIdOf(options.extensionDir);
  const policy = options.policy ? await chromiumPolicy(options.extensionDir) : null;
  if (options.policy) policy?.write(options.policy);
  try {
    const browser = await start(options);
    const targets = targetsOf(browser, `chrome-extension://${id}/`);
    await targets.worker();
    if (!options.welcome) await skipWelcome(browser, targets);
    if (policy && typeof options.policy === 'object')
      void insistOnPolicy(targets, () => policy.repeat()).catch(() => {});
    return steer({ browser, extensionId: id, targets, policy });
  } catch (error) {
    policy?.remove();
    throw error;
  }
}

/** With this switch Chromium asks no update URL, so that nothing is installed by force. */
const noUpdates = '--disable-background-networking';

function start(options: ChromiumOptions): Promise<Browser> {
  const { extensionDir, simulator, headless = true, lang = 'en', colorScheme, env } = options;
  const { profile, inPrivate = false, handlesSignals = false, forced = false } = options;
  const { besides = [] } = options;
  return puppeteer.launch({
    executablePath: find('chromium'),
    headless,
    pipe: true,
    enableExtensions: forced ? true : [extensionDir, ...besides],
    ...(inPrivate ? { extensionsEnabledInIncognito: [extensionDir] } : {}),
    ...(profile ? { userDataDir: profile } : {}),
    ...(handlesSignals ? { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } : {}),
    defaultViewport: null,
    ...(forced ? { ignoreDefaultArgs: [noUpdates] } : {}),
    // Chromium on Linux takes its language from the environment, not from --lang.
    env: { ...process.env, LANGUAGE: lang, ...env },
    args: [
      ...quietArguments(lang, colorScheme === 'dark').filter(it => !forced || it !== noUpdates),
      ...(simulator ? worldArguments(simulator, forced ? ['localhost'] : []) : []),
    ],
  });
}

interface Steering extends Pick<Chromium, 'browser' | 'extensionId' | 'policy'> {
  readonly targets: ReturnType<typeof targetsOf>;
}

function steer({ browser, extensionId, targets, policy }: Steering): Chromium {
  const open = async (url: string, size?: Size) => {
    const page = await browser.newPage();
    targets.addTab(page.target());
    if (size) await page.setViewport(size);
    await page.goto(url);
    return chromiumView(page);
  };
  const openPage = (path: string, size?: Size) =>
    open(`chrome-extension://${extensionId}/${path}`, size);

  return {
    browser,
    extensionId,
    policy,
    open,
    openPage,
    openWindow: async (url, kind) => openWindowInside(await targets.worker(), url, kind),
    popup: async () => chromiumView(await (await targets.popup()).asPage()),
    worker: targets.worker,
    workerRuns: targets.workerRuns,
    stopWorker: () => stop(browser, targets),
    async fireMenu(click, tab) {
      // A right click closes an open popup, and a second one cannot open beside it.
      await targets.closePopup();
      await dispatchMenuClick(await targets.worker(), click, tab);
    },
    async wakeWorker() {
      const page = await openPage('options.html');
      await page.run('chrome.runtime.sendMessage({ kind: "wake" }).catch(() => {})');
      await targets.worker();
      await page.close();
    },
    async close() {
      await browser.close();
      policy?.remove();
    },
  };
}
