import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../utils/check/types.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { lookups, mentions, submissions, until } from './log.ts';
import { recordsIn } from './records.ts';
import { enterKey } from './steps.ts';

const dangerous = 'https://paypal.com.account-verify.example/several';
const harmless = 'https://www.gardening-club.example/several';
const photographed = 'https://www.gardening-club.example/photographed';
const leaky = 'https://portal.supplier-online.example/reset?user=jo.doe%40corp.example';
const internal = 'http://intranet.corp.internal/leave/several';
const wrapped = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
  'https://paypal.com.account-verify.example/wrapped',
)}&data=05%7C02%7C&reserved=0`;
const list = [dangerous, harmless, leaky, internal, wrapped, photographed, harmless].join('\n');

let simulator: Simulator;
let chromium: Chromium;
let page: ChromiumView;
let records: readonly Check[];

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
  const options = await chromium.openPage('options.html');
  await enterKey(options, 'urlscan');
  await options.close();
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

/** Whether it is about no link: the key was tried, or the directory of registries was read. */
function isGeneral(url: string): boolean {
  return url.endsWith('/v1/quotas') || url.startsWith('https://data.iana.org/');
}

/** The rows as `state verdict`, in the order in which they stand. */
function rows(): Promise<string[]> {
  return page.run(() =>
    [...document.querySelectorAll<HTMLElement>('tr[data-at]')].map(
      ({ dataset }) => `${dataset.at} ${dataset.state} ${dataset.verdict ?? '-'}`,
    ),
  );
}

describe('several links at once', () => {
  it('are offered where a text in the popup holds them, and begin there with that click', async () => {
    const popup = await chromium.openPage('popup.html');
    await popup.waitFor('#paste');
    await popup.fill('#paste', 'http://intranet.corp.internal/one and http://10.1.2.3/two');
    const opened = chromium.browser.waitForTarget(it => it.url().includes('/several.html'));
    await popup.click('[data-action="check-all"]');
    const made = await (await opened).page();
    await made?.waitForSelector('tr[data-at="1"][data-state="refused"]');
    expect(made?.url()).not.toContain('list=');
    await made?.close();
    await popup.close();
    expect(lookups(simulator).filter(({ url }) => !isGeneral(url))).toEqual([]);
  });

  it('become a table that fills, with one question for what would leak', async () => {
    page = await chromium.openPage('several.html');
    await page.waitFor('#list');
    await page.fill('#list', list);
    await page.click('[data-part="box"] button[type="submit"]');
    await page.click('tr[data-at="5"] input[name="photograph"]');
    await page.click('[data-action="begin"]');
    await page.waitFor('tr[data-at="2"][data-state="asking"]');
    expect(mentions(simulator, 'jo.doe')).toBe(false);
    await page.click('[data-part="decision"] [data-answer="host-only"]');
    await until(async () => (await rows()).every(it => /done|refused/.test(it)), 90_000);
    expect(await rows()).toEqual([
      '0 done malicious',
      '1 done no-threat-found',
      '2 done no-threat-found',
      '3 refused unknown',
      '4 done malicious',
      '5 done no-threat-found',
    ]);
    records = (await recordsIn(page)).filter(it => it.place?.of === 6);
  });

  it('are scanned only where a box was ticked, once and privately', () => {
    expect(submissions(simulator).map(({ url, visibility }) => [url, visibility])).toEqual([
      [photographed, 'private'],
    ]);
  });

  it('leave receipts of everything that went out, and nothing of what leaks or is internal', () => {
    const told = new Set(records.flatMap(({ receipts }) => receipts.map(it => it.origin)));
    const asked = lookups(simulator)
      .filter(({ url }) => !isGeneral(url))
      .map(({ url }) => new URL(url).origin);
    expect([...new Set(asked)].filter(origin => !told.has(origin))).toEqual([]);
    const sent = records.find(it => it.target?.url === internal)?.receipts;
    expect(sent).toEqual([]);
    expect(mentions(simulator, 'jo.doe')).toBe(false);
    expect(mentions(simulator, 'intranet')).toBe(false);
  });

  it('are told on that page alone: no badge', async () => {
    expect(await page.run<[], string>('chrome.action.getBadgeText({})')).toBe('');
  });

  it('are found again by a reload, and nothing is sent again', async () => {
    const before = simulator.log.length;
    await page.page.reload();
    await page.waitFor('tr[data-at="5"]');
    expect((await rows())[0]).toBe('0 done malicious');
    expect(lookups(simulator).length).toBeLessThanOrEqual(before);
    expect(submissions(simulator)).toHaveLength(1);
  });
});
