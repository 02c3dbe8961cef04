import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumView } from './chromium-view.ts';
import type { Display } from './display.ts';
import { until } from './log.ts';

/** The extension's one item stands directly above Inspect, the last one. */
const onlyItem = ['Up', 'Up', 'Return'];
/** In a frame three of Chromium's own stand between, and ours in a submenu: the page's, then the frame's. */
export const frameItem = [...Array(5).fill('Up'), 'Right', 'Down', 'Return'];

/**
 * Moves the pointer over an element, right-clicks, and chooses the extension's item with the
 * keyboard in Chromium's own menu.
 */
export async function chooseNatively(
  display: Display,
  { page }: ChromiumView,
  selector: string,
  keys: readonly string[] = onlyItem,
): Promise<void> {
  await page.bringToFront();
  const [x, y] = await page.$eval(selector, onScreen);
  display.point('mousemove', String(x), String(y));
  const before = windowsOn(display);
  display.point('click', '3');
  await until(() => windowsOn(display) > before);
  // The window is there a moment before the menu in it listens.
  await sleep(300);
  display.point('key', '--delay', '150', ...keys);
}

/** A menu is a window of its own to the screen. */
function windowsOn(display: Display): number {
  return display.point('search', '--onlyvisible', '--name', '.*').split('\n').length;
}

/** The middle of an element in pixels of the screen. */
function onScreen(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = window.outerHeight - window.innerHeight;
  return [
    Math.round(window.screenX + left + Math.min(width, 40) / 2),
    Math.round(window.screenY + frame + top + height / 2),
  ];
}
