import type { Browser, Page } from 'puppeteer-core';
import { stop, targetsOf } from '../e2e/chromium-worker.ts';
import { until } from '../e2e/log.ts';
import { clickInside, doneAtInside, sendInside, timeAnswerInside } from './inside.ts';

/** One of the extensions in the browser, and how long it takes for what. All times are in milliseconds. */
export interface Subject {
  /** A page of it that does nothing, in a tab of its own. */
  readonly quiet: Page;
  /** From a click on its menu's item to the frame in which the popup shows what it is to show. */
  click(link: string): Promise<number>;
  /** From the beginning of a navigation to that frame, in a new tab. */
  open(path: string): Promise<number>;
  /** From the first message to a background that was stopped to its answer. */
  wake(): Promise<number>;
  /** From the beginning of a check, without a popup, to its end. It is forgotten then. */
  check(link: string): Promise<number>;
  /** Makes a check that stays, and gives back its id. */
  begin(link: string): Promise<string>;
  forget(check: string): Promise<void>;
  /** Puts other settings in the place of those that are kept. */
  configure(settings: object): Promise<void>;
  /** Sends the background a message, and gives back its answer. */
  tell(message: object): Promise<unknown>;
  /** Stops the background. */
  sleep(): Promise<void>;
}

/** Pages are left alone until they are likely to be ready: asking costs what is being measured. */
const untouchedMs = 300;

/** Takes hold of an extension that the browser has loaded. */
export async function takeHold(browser: Browser, id: string): Promise<Subject> {
  const home = `chrome-extension://${id}/`;
  const targets = targetsOf(browser, home);
  const openTab = async (path: string) => {
    const page = await browser.newPage();
    targets.addTab(page.target());
    await page.goto(`${home}${path}`);
    return page;
  };
  const quiet = await openTab('quiet.html');
  const sleep = () => stop(browser, targets);
  const tell = (message: object) => quiet.evaluate(sendInside, message);
  const forget = async (check: string) => void (await tell({ kind: 'forget', check }));
  const run = async (link: string) => {
    const begunAt = await quiet.evaluate(() => Date.now());
    const id = idOf(await tell({ kind: 'start', text: link, origin: 'popup' }));
    const doneAt = await quiet.evaluate(doneAtInside, id);
    return { id, tookMs: doneAt - begunAt };
  };
  return {
    quiet,
    sleep,
    tell,
    forget,
    async click(link) {
      // Chromium stops one that was idle for half a minute.
      if (!targets.workerRuns()) await tell({ kind: 'lost-click' });
      const clickedAt = await (await targets.worker()).evaluate(clickInside, link);
      const popup = await (await targets.popup()).asPage();
      const paintedAt = await paintedIn(popup);
      const check = await checkIn(popup);
      await popup.close();
      // So that the database stays as large as it is.
      if (check) await forget(check);
      return paintedAt - clickedAt;
    },
    async open(path) {
      const page = await openTab(path);
      const paintedAt = await paintedIn(page);
      const begunAt = await page.evaluate(() => performance.timeOrigin);
      await page.close();
      return paintedAt - begunAt;
    },
    async wake() {
      if (targets.workerRuns()) await sleep();
      return quiet.evaluate(timeAnswerInside, { kind: 'lost-click' });
    },
    async check(link) {
      const { id: check, tookMs } = await run(link);
      await forget(check);
      return tookMs;
    },
    begin: async link => (await run(link)).id,
    async configure(settings) {
      await quiet.evaluate(`chrome.storage.local.set(${JSON.stringify({ settings })})`);
    },
  };
}

/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

/** What the stopwatch of a page says, in epoch milliseconds. */
async function paintedIn(page: Page): Promise<number> {
  await pause(untouchedMs);
  let paintedAt: number | undefined;
  await until(async () => {
    paintedAt = await page.evaluate(() => (globalThis as { paintedAt?: number }).paintedAt);
    return paintedAt !== undefined;
  }, 15_000);
  return paintedAt ?? Number.NaN;
}

function checkIn(popup: Page): Promise<string | undefined> {
  return popup.evaluate(() => document.querySelector<HTMLElement>('[data-check]')?.dataset.check);
}

function idOf(reply: unknown): string {
  const { value } = (reply ?? {}) as { value?: unknown };
  if (typeof value !== 'string') throw new Error(`No check began: ${JSON.stringify(reply)}`);
  return value;
}
