import type { Chromium } from '../e2e/chromium.ts';
import { type ChromiumView, chromiumView } from '../e2e/chromium-view.ts';
import { letListGrowOld } from '../e2e/list-state.ts';
import { outboxIn } from '../e2e/outbox.ts';
import { examplesUrl } from '../simulator/pages.ts';
import type { Simulator } from '../simulator/server.ts';
import { receiverOrigin } from '../simulator/services/receiver.ts';

/** What it takes to show the circle to a person. */
export interface Circle {
  readonly simulator: Simulator;
  /** Starts another browser under the same policy. */
  readonly launch: () => Promise<Chromium>;
}

/** A colleague's browser beside the first one. */
export interface Colleague {
  close(): Promise<void>;
}

/** Opens the receiver's page in a tab, and a colleague's browser; whatever is decided on the page, both hear of it at once. */
export async function openColleague(
  reporter: Chromium,
  { simulator, launch }: Circle,
): Promise<Colleague> {
  await reporter.open(receiverOrigin);
  const colleague = await launch();
  const [blank] = await colleague.browser.pages();
  await colleague.openPage('options.html#organization');
  const inbox = await colleague.open(`${examplesUrl}#trap-of-colleague`);
  await blank?.close();
  await moveAside(inbox);
  let heard = 0;
  const timer = setInterval(() => {
    const decided = simulator.log.filter(isDecision).length;
    if (decided <= heard) return;
    heard = decided;
    for (const it of [reporter, colleague]) void hurry(it).catch(() => undefined);
  }, 500);
  return {
    async close() {
      clearInterval(timer);
      await colleague.close();
    },
  };
}

export const howToGoRound = `
The circle: one reports, a person confirms, all are warned
  1. Check “Open your payslip” of the example “Your payslip for November”, and report it. Chromium
     asks once whether it may reach the security team's server.
  2. In the tab “Reports” press “Look again”, open it, and press “Confirm”.
  3. The popup says so, and the other window, a colleague's, calls the same page dangerous in your
     words, although that link carries another name.
  (Elsewhere a browser hears of it within five minutes; here both are told to hurry.)`;

function isDecision({ method, url, status }: Simulator['log'][number]): boolean {
  return method === 'POST' && url.startsWith(`${receiverOrigin}/reports/`) && status === 303;
}

/** Lets a browser ask at once for what it would ask for in some minutes. */
async function hurry(chromium: Chromium): Promise<void> {
  const home = `chrome-extension://${chromium.extensionId}/`;
  const pages = await chromium.browser.pages();
  const ours = pages.find(it => it.url().startsWith(home));
  // Nobody gives the background an event but a page of its own.
  const page = ours ? chromiumView(ours) : await chromium.openPage('options.html');
  await outboxIn(page, 1);
  await letListGrowOld(page);
  await page.run(`Promise.all([
    chrome.alarms.create('report', { when: Date.now() }),
    chrome.alarms.create('list', { when: Date.now(), periodInMinutes: 5 }),
  ]).then(() => null)`);
}

/** Two windows in one place would look like one. */
async function moveAside({ page }: ChromiumView): Promise<void> {
  const client = await page.createCDPSession();
  const { windowId } = await client.send('Browser.getWindowForTarget');
  const width = await page.evaluate(() => screen.availWidth);
  const bounds = {
    left: Math.round(width / 2),
    top: 60,
    width: Math.round(width / 2),
    height: 800,
  };
  await client.send('Browser.setWindowBounds', { windowId, bounds });
}
