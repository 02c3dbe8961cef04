import type { Chromium } from '../e2e/chromium.ts';
import { allowOrigin } from '../e2e/chromium-permission.ts';
import { confirmOn, obeys, openWaiting, reportFrom, saidOfReports } from '../e2e/circle.ts';
import { letListGrowOld, listStateIn } from '../e2e/list-state.ts';
import { until } from '../e2e/log.ts';
import { outboxIn } from '../e2e/outbox.ts';
import type { Managed } from '../e2e/policy-file.ts';
import { checkPasted } from '../e2e/traps.ts';
import { exampleLinks } from '../simulator/links.ts';
import { receiverOrigin, receiverPolicy } from '../simulator/services/receiver.ts';

/** What the organization of the demonstration sets: where reports go, its list, and what to do now. */
export const demonstrationPolicy: Managed = {
  ...receiverPolicy,
  guidance: 'Have you typed your password there? Call 4711 at once. Nobody will blame you.',
};

/** Said where that cannot be in force. */
export const withoutCircle = `
Reports to a security team, and its warnings to all, need a policy, which only root can put in force
on this machine: they are not shown.`;

/** Of the popup. */
const size = { width: 400, height: 700 };

/**
 * Reports the trap, confirms it on the receiver's page, and lets a colleague's browser, which
 * `launch` starts, meet the same page. Prints each step, saves pictures, and tells whether it went right.
 */
export async function goRound(
  reporter: Chromium,
  launch: () => Promise<Chromium>,
): Promise<boolean> {
  const [trap, again] = ['trap', 'trap-of-colleague'].map(linkOf);
  const popup = await reporter.openPage('popup.html', size);
  const write = () => reporter.policy?.write(demonstrationPolicy);
  if (!(await obeys(popup, write))) {
    // Chromium of some distributions looks for policies elsewhere.
    console.log('\nThis Chromium does not read the policy: reports and warnings are not shown.');
    return true;
  }
  console.log('\nThe circle: one reports, a person confirms, all are warned');
  await allowOrigin(reporter, popup, `${receiverOrigin}/*`);
  const { verdict: before } = await checkPasted(popup, trap ?? '');
  await reportFrom(popup);
  await until(async () => (await saidOfReports(popup)).includes('#1'));
  console.log(`  reported  ${trap}\n            (until then: ${before})`);

  await confirmInTab(reporter);
  console.log(`  confirmed on the receiver's page, ${receiverOrigin}/`);
  await reporter.stopWorker();
  await outboxIn(popup, 1);
  await letListGrowOld(popup);
  await reporter.wakeWorker();
  await popup.waitFor('[data-verdict="malicious"]');
  await until(async () => (await saidOfReports(popup)).includes('your colleagues are warned'));
  await popup.page.bringToFront();
  await popup.screenshot('circle-3-reporter');
  console.log(`  reporter  ${(await saidOfReports(popup)).replaceAll(/\s+/g, ' ')}`);

  const colleague = await launch();
  try {
    const theirs = await colleague.openPage('popup.html', size);
    await obeys(theirs, write);
    // A browser that has just begun has no list yet.
    await until(async () => (await listStateIn(theirs))?.copy !== undefined);
    const { verdict, headline, reasons } = await checkPasted(theirs, again ?? '');
    await theirs.screenshot('circle-4-colleague');
    console.log(`  colleague ${again}\n            ${verdict} (${headline})`);
    for (const reason of reasons) console.log(`            because ${reason}`);
    return before !== 'malicious' && verdict === 'malicious';
  } finally {
    await colleague.close();
  }
}

async function confirmInTab(reporter: Chromium): Promise<void> {
  const page = await reporter.open(receiverOrigin);
  await page.page.setViewport({ width: 1000, height: 900 });
  await page.screenshot('circle-1-receiver');
  await openWaiting(page);
  await page.screenshot('circle-2-report');
  await confirmOn(page);
  await page.close();
}

function linkOf(id: string): string {
  return exampleLinks.find(link => link.id === id)?.href ?? '';
}
