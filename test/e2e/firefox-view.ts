import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from './firefox-process.ts';
import type { Marionette } from './marionette.ts';
import { screenshotPath } from './screenshots.ts';
import type { View } from './view.ts';

// Keys have code points of their own in WebDriver (https://w3c.github.io/webdriver/#keyboard-actions).
const keys = { Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004' } as const;

/** The key under which WebDriver names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A tab of Firefox. Marionette has one current tab, so use one view at a time. */
export function firefoxView(marionette: Marionette, handle: string): View {
  const send = async <Result>(command: string, parameters: object = {}): Promise<Result> => {
    await marionette.send('WebDriver:SwitchToWindow', { handle });
    return marionette.send<Result>(command, parameters);
  };
  const element = async (selector: string): Promise<{ id: string }> => {
    await view.waitFor(selector);
    const { value } = await send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return { id: value[elementKey] ?? '' };
  };

  const view: View = {
    async run(code, ...args) {
      await marionette.send('WebDriver:SwitchToWindow', { handle });
      return execute(marionette, sourceOf(code), args);
    },
    waitFor: (selector, timeoutMs) => waitFor(view, selector, timeoutMs),
    async click(selector) {
      await send('WebDriver:ElementClick', await element(selector));
    },
    async fill(selector, text) {
      const field = await element(selector);
      await send('WebDriver:ElementClear', field);
      await send('WebDriver:ElementSendKeys', { ...field, text });
    },
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map(type => ({ type, value: keys[key] }));
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async screenshot(name) {
      const shot = await send<{ value: string }>('WebDriver:TakeScreenshot', { full: false });
      await writeFile(screenshotPath(name), Buffer.from(shot.value, 'base64'));
    },
    async close() {
      await send('WebDriver:CloseWindow');
      const [first] = await marionette.send<string[]>('WebDriver:GetWindowHandles');
      if (first) await marionette.send('WebDriver:SwitchToWindow', { handle: first });
    },
  };
  return view;
}

/** Source of a function that does what `code`, a function or an expression, does. */
export function sourceOf(code: string | ((...args: never[]) => unknown)): string {
  return typeof code === 'string' ? `() => (${code})` : String(code);
}

/** Polls until an element matches. */
export async function waitFor(
  view: Pick<View, 'run'>,
  selector: string,
  timeoutMs = 45_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const matches = (wanted: string) => Boolean(document.querySelector(wanted));
  while (!(await view.run(matches, selector))) {
    if (Date.now() > deadline) throw new Error(`Nothing matched ${selector} in ${timeoutMs} ms.`);
    await sleep(50);
  }
}
