import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { codePageUrl, examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { lookups, submissions, until } from './log.ts';
import { askedForPicture, showFrame, showImage } from './pictures.ts';
import { finishedIn } from './records.ts';
import { checkedIn } from './selections.ts';
import { enterKey } from './steps.ts';
import { shownIn } from './view.ts';

let simulator: Simulator;
let firefox: Firefox;

beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator });
  const options = await firefox.openPage('options.html');
  await enterKey(options, 'urlscan');
  await options.close();
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});
beforeEach(() => simulator.reset());

/** Right-clicks a link of the example page, chooses the item and waits for the end of the check. */
async function check(link: string) {
  const page = await firefox.open(examplesUrl);
  await firefox.chooseMenu(page, `#${link}`);
  return finishedIn(await firefox.popup());
}

describe('in Firefox, from the real context menu', () => {
  it('phishing: dangerous, with reasons and one private scan', async () => {
    const shown = await check('phishing');
    expect(shown.verdict).toBe('malicious');
    expect(shown.reasons.length).toBeGreaterThanOrEqual(3);
    expect(submissions(simulator).map(it => it.visibility)).toEqual(['private']);
  });

  it('a harmless page: no known threat', async () => {
    expect((await check('harmless')).verdict).toBe('no-threat-found');
  });

  it('an internal address goes to nobody', async () => {
    await check('internal');
    expect(lookups(simulator)).toEqual([]);
  });

  it('a text that names another site than its link leads to is told first', async () => {
    const page = await firefox.open(examplesUrl);
    await page.run(() => {
      const link = document.querySelector<HTMLAnchorElement>('#harmless');
      if (link) link.textContent = 'www.paypal.com';
    });
    await firefox.chooseMenu(page, '#harmless');
    const popup = await firefox.popup();
    await popup.waitFor('[data-part="reasons"] li:first-child[data-reason^="signal_text_names"]');
  });

  it('a picture: what the browser shows of the tab is looked into, and its address is never asked', async () => {
    const page = await firefox.open(codePageUrl);
    await firefox.chooseMenu(page, '#picture');
    const popup = await firefox.popup();
    await popup.waitFor('[data-verdict="malicious"] [data-part="from-picture"]');
    expect(askedForPicture(simulator)).toBe(1);
    await page.close();
  });

  it('a picture that stands in the page itself is looked into alone', async () => {
    const page = await firefox.open(codePageUrl);
    await showImage(page, 'WIFI:S:Guest;T:WPA;P:a-secret;;');
    await firefox.chooseMenu(page, '#picture');
    const popup = await firefox.popup();
    await popup.waitFor('[data-part="picture"][data-state="seen"]');
    expect((await shownIn(popup)).text).toContain(english('codeHolds_wifi'));
  });

  it('the same link again: from the database, nothing is sent', async () => {
    expect((await check('phishing')).verdict).toBe('malicious');
    expect(lookups(simulator)).toEqual([]);
  });
});

describe('in Firefox, a background that is stopped', () => {
  it('between submission and result: the check ends, with one submission', async () => {
    const page = await firefox.open(examplesUrl);
    await firefox.chooseMenu(page, '#sharing');
    const popup = await firefox.popup();
    await popup.waitFor('[data-answer="as-is"]');
    await popup.click('[data-answer="as-is"]');
    await until(() => submissions(simulator).length === 1);
    await until(() => simulator.log.some(it => it.service === 'urlscan' && it.status === 200));
    await firefox.stopBackground();
    expect((await finishedIn(popup)).verdict).not.toBe('');
    expect(submissions(simulator)).toHaveLength(1);
  });
});

// Last, because nobody waits for the end of this check: its scan would stand in another test's log.
describe('in Firefox, inside a page', () => {
  it('a frame: its own address is checked, not that of the page around it', async () => {
    const page = await firefox.open(codePageUrl);
    // A click that is made here reaches no frame of another site, which has a process of its own.
    await showFrame(page, examplesUrl);
    await firefox.chooseMenu(page, '#frame', english('menuCheckFrame'));
    const popup = await firefox.popup();
    await popup.waitFor('[data-part="target"]');
    expect(await checkedIn(popup)).toBe(examplesUrl);
  });
});
