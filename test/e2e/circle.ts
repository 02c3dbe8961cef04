import type { Simulator } from '../simulator/server.ts';
import { receiverOrigin } from '../simulator/services/receiver.ts';
import { until } from './log.ts';
import type { View } from './view.ts';

/** What colleagues are told of a confirmed link in these tries. */
export const wordsForColleagues = 'Fake payroll page: it asks for your password';

/** Reports the check that the popup shows, as a person does. */
export async function reportFrom(popup: View): Promise<void> {
  await popup.click('[data-action="report"]');
  await popup.waitFor('[data-part="report-form"]');
  await popup.click('[data-action="send-report"]');
}

/** What the popup says of its reports. */
export function saidOfReports(popup: View): Promise<string> {
  return popup.run<[], string>(
    'document.querySelector(\'[data-part="reports"]\')?.textContent ?? ""',
  );
}

/** What some service of the organization's was sent, as ids of reports. */
export function sentTo(simulator: Pick<Simulator, 'log'>, service: string): string[] {
  return simulator.log
    .filter(it => it.service === service && it.method === 'POST')
    .flatMap(it => it.headers['webhook-id'] ?? []);
}

/** Opens the oldest report that waits, on the receiver's own page; its address is where `page` was opened. */
export async function openWaiting(page: View): Promise<void> {
  const waiting = 'li[data-status="received"]:last-child a';
  await page.click(waiting);
  await page.waitFor('[data-action="confirm"]');
}

/** Confirms the report on the page by its form, in the form that it proposes. */
export async function confirmOn(page: View): Promise<void> {
  await page.fill('input[name="words"]', wordsForColleagues);
  await page.click('[data-action="confirm"]');
  await page.waitFor('.state[data-status="confirmed"]');
}

/** How many reports the receiver's page shows. */
export async function countReports(browser: { open(url: string): Promise<View> }): Promise<number> {
  const page = await browser.open(receiverOrigin);
  const count = await page.run<[], number>('document.querySelectorAll("ul.reports > li").length');
  await page.close();
  return count;
}

/**
 * Whether the policy reaches a Chromium that has just begun. Some miss it at their first start, and
 * take it once its file is written again, which `write` does.
 */
export async function obeys(page: View, write: () => void): Promise<boolean> {
  const hasPolicy = async () =>
    'reportTo' in (await page.run<[], object>('chrome.storage.managed.get()'));
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const isHere = await until(hasPolicy, 5_000).then(
      () => true,
      () => false,
    );
    if (isHere) return true;
    write();
  }
  return false;
}
