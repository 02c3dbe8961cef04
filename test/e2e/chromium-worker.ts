import type { Browser, Target, WebWorker } from 'puppeteer-core';

const timeout = 15_000;

/** What is under the pointer when the menu's item is chosen: part of `menus.OnClickData`. */
export interface MenuClick {
  readonly linkUrl?: string;
  readonly selectionText?: string;
  readonly pageUrl?: string;
}

/** Finds the extension's background and popup among the targets of the browser. */
export function targetsOf(browser: Browser, home: string) {
  const tabs = new WeakSet<Target>();
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(home);
  const isPopup = (target: Target) =>
    target.type() === 'page' && target.url().startsWith(`${home}popup.html`) && !tabs.has(target);

  return {
    /** A tab may show `popup.html` too; it is not the popup. */
    addTab: (target: Target) => tabs.add(target),
    /** Whether the test itself opened it. */
    isTab: (target: Target) => tabs.has(target),
    popup: () => browser.waitForTarget(isPopup, { timeout }),
    async closePopup(): Promise<void> {
      const popup = browser.targets().find(isPopup);
      await (await popup?.asPage())?.close();
    },
    workerRuns: () => browser.targets().some(isWorker),
    async worker(): Promise<WebWorker> {
      const target = await browser.waitForTarget(isWorker, { timeout });
      const worker = await target.worker();
      if (!worker) throw new Error('The background stopped while it was being looked at.');
      return worker;
    },
  };
}

/** Keeps the page of the first run from opening among the tabs of a test, and closes it where it came first. */
export async function skipWelcome(
  browser: Browser,
  targets: ReturnType<typeof targetsOf>,
): Promise<void> {
  const close = (target: Target) => {
    if (!target.url().endsWith('/welcome.html') || targets.isTab(target)) return;
    target
      .asPage()
      .then(page => page.close())
      .catch(() => {});
  };
  browser.on('targetcreated', close).on('targetchanged', close);
  for (const target of browser.targets()) close(target);
  await (await targets.worker()).evaluate(setInside, { welcomeShown: true });
}

const missedMs = 6_000;

/**
 * Some slow starts of Chromium miss a policy that was there before them, and take it once its file is
 * written again, which `repeat` does. Ends with the browser at the latest.
 */
export async function insistOnPolicy(
  targets: ReturnType<typeof targetsOf>,
  repeat: () => void,
): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await new Promise(resolve => setTimeout(resolve, missedMs).unref());
    // Whoever stopped the background has no use for it just now.
    if (!targets.workerRuns()) return;
    const managed = await (await targets.worker()).evaluate(managedInside);
    if (Object.keys(managed).length > 0) return;
    repeat();
  }
}

/** Ends the worker and waits until Chromium has let go of it. */
export async function stop(browser: Browser, targets: ReturnType<typeof targetsOf>): Promise<void> {
  const gone = new Promise<void>(resolve => {
    browser.on('targetdestroyed', function heard(target: Target) {
      if (target.type() !== 'service_worker') return;
      browser.off('targetdestroyed', heard);
      resolve();
    });
  });
  // The worker's own close() ends its process side; `ServiceWorker.stopAllWorkers` leaves an
  // extension's worker running, and so does the button of chrome://serviceworker-internals.
  await (await targets.worker()).close();
  await gone;
}

/** Fires `contextMenus.onClicked` inside the background, with the active tab. */
export async function dispatchMenuClick(
  worker: WebWorker,
  click: MenuClick,
  tab: { readonly incognito: boolean } | undefined,
): Promise<void> {
  const menuItemId = click.linkUrl || click.selectionText ? 'link' : 'page';
  await worker.evaluate(dispatchInside, { menuItemId, ...click }, tab ?? {});
}

/** A window with or without a toolbar, for everybody or private. */
export interface WindowKind {
  readonly type: 'normal' | 'popup';
  readonly incognito?: boolean;
}

/** Opens a window from inside the background and resolves when its page is there. */
export async function openWindowInside(
  worker: WebWorker,
  url: string,
  kind: WindowKind,
): Promise<void> {
  await worker.evaluate(createWindow, { url, focused: true, ...kind });
}

async function createWindow(options: object): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Inside };
  const { id } = await chrome.windows.create(options);
  const isLoaded = async () =>
    (await chrome.tabs.query({ windowId: id })).every(({ status }) => status === 'complete');
  while (!(await isLoaded())) await new Promise(resolve => setTimeout(resolve, 50));
}

async function setInside(values: object): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: Inside };
  await chrome.storage.local.set(values);
}

function managedInside(): Promise<object> {
  const { chrome } = globalThis as unknown as { chrome: Inside };
  return chrome.storage.managed.get();
}

interface Inside {
  readonly storage: {
    readonly local: { set(values: object): Promise<void> };
    readonly managed: { get(): Promise<object> };
  };
  readonly windows: { create(options: object): Promise<{ id: number }> };
  readonly tabs: { query(query: object): Promise<{ status?: string }[]> };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

async function dispatchInside(info: object, tab: object): Promise<void> {
  const global = globalThis as unknown as { browser?: Inside; chrome: Inside };
  // Where Chromium has its own `browser`, a listener added there hears nothing of `chrome`.
  const api = global.browser ?? global.chrome;
  const [active] = await api.tabs.query({ active: true, lastFocusedWindow: true });
  api.contextMenus.onClicked.dispatch(info, { ...active, ...tab });
}
