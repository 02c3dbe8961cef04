import type { Chromium } from '../e2e/chromium.ts';
import { finishedIn } from '../e2e/records.ts';
import { enterKey } from '../e2e/steps.ts';
import type { Shown } from '../e2e/view.ts';
import { exampleLinks } from '../simulator/links.ts';
import { examplesUrl } from '../simulator/pages.ts';
import type { Simulator } from '../simulator/server.ts';
import { goRound, withoutCircle } from './circle.ts';

/** Example links that the tour checks, and the verdict each must end with; null where nobody is asked. */
const stops = { phishing: 'malicious', harmless: 'no-threat-found', internal: null } as const;

/**
 * Checks example links from their context menu, prints what the popup says, and tells whether it is
 * right. Goes the circle of reports too where `launchColleague` starts a browser under the same policy.
 */
export async function takeTour(
  chromium: Chromium,
  simulator: Simulator,
  launchColleague: (() => Promise<Chromium>) | null,
): Promise<boolean> {
  const options = await chromium.openPage('options.html');
  await enterKey(options, 'urlscan');
  await options.screenshot('options');
  await options.close();
  console.log("Entered the simulated urlscan.io's key on the options page.");
  await chromium.open(examplesUrl);

  let right = true;
  for (const [id, expected] of Object.entries(stops)) {
    const url = exampleLinks.find(link => link.id === id)?.href ?? '';
    const shown = await checkLink(chromium, id, url);
    report(id, url, shown);
    if (expected && shown.verdict !== expected) {
      console.log(`  Expected ${expected}.`);
      right = false;
    }
  }
  if (!launchColleague) console.log(withoutCircle);
  else if (!(await goRound(chromium, launchColleague))) right = false;
  return reportRequests(simulator) && right;
}

async function checkLink(chromium: Chromium, id: string, linkUrl: string): Promise<Shown> {
  await chromium.fireMenu({ linkUrl });
  const popup = await chromium.popup();
  const shown = await finishedIn(popup);
  await popup.screenshot(`popup-${id}`);
  return shown;
}

function report(id: string, url: string, { verdict, headline, reasons, receipts }: Shown): void {
  console.log(`\n${id}: ${url}`);
  console.log(`  verdict   ${verdict} (${headline})`);
  for (const reason of reasons) console.log(`  because   ${reason}`);
  for (const receipt of receipts) console.log(`  sent to   ${receipt}`);
  if (receipts.length === 0) console.log('  sent to   nobody');
}

/** Prints what reached the simulator; false where something did that must not. */
function reportRequests({ log }: Simulator): boolean {
  const submissions = log.filter(
    ({ service, method }) => service === 'urlscan' && method === 'POST',
  );
  const visibilities = submissions.map(({ body }) => JSON.parse(body).visibility as string);
  const internalHost = new URL(
    exampleLinks.find(({ id }) => id === 'internal')?.href ?? examplesUrl,
  ).hostname;
  const internal = log.filter(({ url, body }) => `${url} ${body}`.includes(internalHost)).length;
  console.log(`\nThe simulator answered ${log.length} requests.`);
  console.log(`  submissions to urlscan.io: ${visibilities.join(', ') || 'none'}`);
  console.log(`  requests that mention ${internalHost}: ${internal}`);
  return internal === 0 && visibilities.every(visibility => visibility === 'private');
}
