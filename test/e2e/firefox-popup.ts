import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FirefoxProcess } from './firefox-process.ts';
import { sourceOf, waitFor } from './firefox-view.ts';
import { screenshotPath } from './screenshots.ts';
import type { View } from './view.ts';

/** Finds the popup's <browser>; WebDriver knows tabs only, and the popup is none. */
const findPopup = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const popup = window.document.querySelector('browser.webextension-popup-browser');
  const isOpen = popup?.closest('panel')?.state === 'open' && popup.currentURI.spec !== 'about:blank';`;

/** Runs in the popup's process, with the page's own globals, and reports back as JSON. */
const runInPopup = `${findPopup}
  const [source, given] = args;
  if (!isOpen) throw new Error('The popup is not open.');
  return new Promise((resolve, reject) => {
    const channel = 'second-look:' + Math.random();
    const { messageManager } = popup;
    messageManager.addMessageListener(channel, function heard({ data }) {
      messageManager.removeMessageListener(channel, heard);
      if (data.error) reject(new Error(data.error));
      else resolve(data.json === undefined ? undefined : JSON.parse(data.json));
    });
    const script = '(' + String(function (channel, code) {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const report = (json, error) => sendAsyncMessage(channel, { json, error });
      Cu.exportFunction(report, sandbox, { defineAs: 'report' });
      Cu.evalInSandbox(code, sandbox);
    }) + ')';
    const code = 'Promise.resolve().then(() => (' + source + ')(...' + JSON.stringify(given) + '))' +
      '.then(value => report(JSON.stringify(value)), error => report(undefined, String(error)))';
    const call = script + '(' + JSON.stringify(channel) + ',' + JSON.stringify(code) + ')';
    messageManager.loadFrameScript('data:,' + encodeURIComponent(call), false);
  });`;

const snapshot = `${findPopup}
  const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = new window.OffscreenCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return bytes.toBase64();`;

/** Closes the popup of before, so that nobody takes what it shows for what the next one shows. */
export async function closeFirefoxPopup({ chrome }: FirefoxProcess): Promise<void> {
  await chrome(`${findPopup} popup?.closest('panel')?.hidePopup();`);
  while (await chrome<boolean>(`${findPopup} return Boolean(isOpen);`)) await sleep(50);
}

/** The popup that hangs on the extension's button; resolves when it is open. */
export async function firefoxPopup({ chrome }: FirefoxProcess): Promise<View> {
  const deadline = Date.now() + 45_000;
  while (!(await chrome<boolean>(`${findPopup} return Boolean(isOpen);`))) {
    if (Date.now() > deadline) throw new Error('No popup opened within 15 seconds.');
    await sleep(50);
  }
  const view: View = {
    run: (code, ...args) => chrome(runInPopup, sourceOf(code), args),
    waitFor: (selector, timeoutMs) => waitFor(view, selector, timeoutMs),
    async click(selector) {
      await view.waitFor(selector);
      await view.run(
        (wanted: string) => document.querySelector<HTMLElement>(wanted)?.click(),
        selector,
      );
    },
    async fill(selector, text) {
      await view.waitFor(selector);
      await view.run(fillField, selector, text);
    },
    press: () => Promise.reject(new Error('Press keys in a tab; the popup has no keyboard here.')),
    async screenshot(name) {
      await writeFile(screenshotPath(name), Buffer.from(await chrome<string>(snapshot), 'base64'));
    },
    close: () => chrome(`${findPopup} popup?.closest('panel')?.hidePopup();`),
  };
  return view;
}

function fillField(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
