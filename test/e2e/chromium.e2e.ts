import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { chromiumView } from './chromium-view.ts';
import { lookups, mentions, submissions, until } from './log.ts';
import { finishedIn, forgetLimitsIn } from './records.ts';
import { enterKey } from './steps.ts';
import { shownIn } from './view.ts';

const phishing = 'https://paypal.com.account-verify.example/';
const harmless = 'https://www.gardening-club.example/';

let simulator: Simulator;
let chromium: Chromium;

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
  const options = await chromium.openPage('options.html');
  await enterKey(options, 'urlscan');
  await options.close();
  await chromium.open(examplesUrl);
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});
beforeEach(() => simulator.reset());

/** Chooses the item on a link and waits for the end of the check in the popup that opens. */
async function check(linkUrl: string) {
  await chromium.fireMenu({ linkUrl });
  const popup = await chromium.popup();
  return { popup, shown: await finishedIn(popup) };
}

describe('from right-click to verdict', () => {
  it('phishing: dangerous, with reasons, receipts and one private scan', async () => {
    const { shown } = await check(`${phishing}one`);
    expect(shown.verdict).toBe('malicious');
    expect(shown.reasons.length).toBeGreaterThanOrEqual(3);
    expect(submissions(simulator)).toEqual([{ url: `${phishing}one`, visibility: 'private' }]);
    expect(shown.receipts).toHaveLength(6);
  });

  it('a harmless page: no known threat, and no word of safety', async () => {
    const { shown } = await check(`${harmless}two`);
    expect(shown.verdict).toBe('no-threat-found');
    expect(shown.text).toContain(english('noPromise'));
    expect(shown.text).not.toMatch(/\b(is|looks) safe\b/i);
  });

  it('an internal address goes to nobody', async () => {
    const { shown } = await check('http://intranet.corp.internal/leave/1');
    expect(lookups(simulator)).toEqual([]);
    expect(shown.receipts).toEqual([]);
  });

  it('a defanged address in selected text is found', async () => {
    await chromium.fireMenu({
      selectionText: 'please look at hxxps://files[.]invoice-share[.]example/x now',
    });
    const shown = await finishedIn(await chromium.popup());
    expect(shown.verdict).toBe('malicious');
    expect(submissions(simulator)[0]?.url).toBe('https://files.invoice-share.example/x');
  });

  it('a wrapped link: only what is inside is asked about', async () => {
    const inner = encodeURIComponent(`${phishing}wrapped`);
    await check(
      `https://eur01.safelinks.protection.outlook.com/?url=${inner}&data=05%7C02%7Ckim%40corp.example%7C&reserved=0`,
    );
    expect(submissions(simulator)[0]?.url).toBe(`${phishing}wrapped`);
    expect(mentions(simulator, 'safelinks')).toBe(false);
    expect(mentions(simulator, 'kim@corp.example')).toBe(false);
  });

  it('a selected text that names another site than its link leads to is told first', async () => {
    await chromium.fireMenu({ linkUrl: `${harmless}named`, selectionText: 'www.paypal.com' });
    const popup = await chromium.popup();
    await popup.waitFor('[data-part="reasons"] li:first-child[data-reason^="signal_text_names"]');
    await finishedIn(popup);
  });

  it('the same link again: from the database, nothing is sent', async () => {
    await check(`${harmless}again`);
    const before = lookups(simulator).length;
    const { shown, popup } = await check(`${harmless}again`);
    expect(shown.verdict).toBe('no-threat-found');
    expect(lookups(simulator).length).toBe(before);
    await popup.waitFor('[data-part="age"]');
  });

  it('the popup reads IndexedDB itself when it opens', async () => {
    await check(`${harmless}opened-later`);
    const tab = await chromium.browser.newPage();
    // What it asks the background for is never answered.
    await tab.evaluateOnNewDocument(
      'chrome.runtime && (chrome.runtime.sendMessage = () => new Promise(() => {}));',
    );
    await tab.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
    const page = chromiumView(tab);
    await page.waitFor('[data-part="latest"] li');
    expect((await shownIn(page)).text).toContain('www.gardening-club.example');
    await page.close();
  });
});

describe('a link that would give something away', () => {
  it('waits for an answer, then sends what was redacted', async () => {
    // A host of its own: of one asked about before, everything would be in the cache.
    await chromium.fireMenu({
      linkUrl: 'https://news.book-club.example/unsubscribe?who=jane.doe%40corp.example&page=3',
    });
    const popup = await chromium.popup();
    await popup.waitFor('[data-stage="asking"] [data-answer="redacted"]');
    await until(() => lookups(simulator).length > 0);
    expect(submissions(simulator)).toEqual([]);
    await popup.click('[data-answer="redacted"]');
    await finishedIn(popup);
    expect(submissions(simulator)).toHaveLength(1);
    expect(mentions(simulator, 'jane.doe')).toBe(false);
  });
});

describe('the answer of urlscan.io', () => {
  it('a wider visibility than was asked for raises an alarm', async () => {
    simulator.switch('urlscan', 'visibility', 'public');
    await chromium.fireMenu({ linkUrl: `${harmless}exposed` });
    const popup = await chromium.popup();
    await popup.waitFor('[data-part="alarm"]');
    expect(submissions(simulator)).toEqual([{ url: `${harmless}exposed`, visibility: 'private' }]);
    await finishedIn(popup);
  });

  it('a refusal is shown in its own words', async () => {
    const { shown } = await check('https://blacklisted.example/');
    expect(shown.text).toContain('Scan prevented');
  });

  it('a used-up quota never widens the visibility, and is not waited for', async () => {
    simulator.switch('urlscan', 'emptyQuota', 'day');
    const { shown } = await check(`${harmless}quota`);
    expect(shown.verdict).toBe('no-threat-found');
    expect(new Set(submissions(simulator).map(it => it.visibility))).toEqual(new Set(['private']));
    expect(submissions(simulator)).toHaveLength(1);
    const options = await chromium.openPage('options.html');
    await forgetLimitsIn(options);
    await options.close();
  });
});

describe('a background that is stopped', () => {
  it('between submission and result: the check ends by itself, with one submission', async () => {
    await chromium.fireMenu({ linkUrl: `${phishing}stopped` });
    await until(() => submissions(simulator).length === 1);
    await until(() => simulator.log.some(it => it.service === 'urlscan' && it.status === 200));
    await chromium.stopWorker();
    expect(chromium.workerRuns()).toBe(false);
    // Nobody wakes it but its own alarm.
    await until(() => chromium.workerRuns(), 60_000);
    const popup = await chromium.popup();
    await popup.waitFor('[data-stage="done"]', 60_000);
    expect((await shownIn(popup)).verdict).toBe('malicious');
    expect(submissions(simulator)).toHaveLength(1);
  });
});
