import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pivots } from '../../utils/pivots/catalog.ts';
import { asked, expectedRows } from '../pivots/expected.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';

/** The address that the simulated resolver knows for a host that nobody told it about. */
const learned = '192.0.2.80';

let simulator: Simulator;
let chromium: Chromium;

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

/** Checks a link and opens "More", where the pivots are. */
async function pivotsFor(link: string): Promise<ChromiumView> {
  const view = await chromium.openPage('popup.html');
  await view.fill('#paste', link);
  await view.press('Enter');
  await view.waitFor('[data-stage="done"]');
  await view.click('[data-part="more"] summary');
  await view.waitFor('[data-pivot="ip2location"] a');
  await view.waitFor('[data-stage="done"]');
  return view;
}

/** Clicks a pivot as a person would; its tab is there at once, what it shows comes later. */
async function open({ page }: ChromiumView, id: string, link = 'a'): Promise<Page> {
  const opened = new Promise<Page | null>(resolve => page.once('popup', resolve));
  await page.evaluate(
    selector => document.querySelector<HTMLElement>(selector)?.click(),
    `[data-pivot="${id}"] ${link}`,
  );
  const tab = await opened;
  if (!tab) throw new Error(`${id} opened nothing.`);
  return tab;
}

/** Where a tab ended up; closes it. */
async function arrived(tab: Page): Promise<string> {
  await tab.waitForFunction('document.readyState !== "loading" && location.host');
  const url = tab.url();
  await tab.close();
  return url;
}

type Column = 'hostname' | 'domain' | 'ipv4' | 'ipv6';

/** Where each resource must open; for a name, one that wants an address most gets what was learned. */
function promisedFor(column: Column) {
  const named = column === 'hostname' || column === 'domain';
  return expectedRows.flatMap(row => {
    const pivot = pivots.find(it => it.of34 === row.number);
    const wantsAddress = pivot && Object.keys(pivot.pages)[0] === 'ipv4';
    const written = row[named && wantsAddress ? 'ipv4' : column];
    if (!pivot || !written) return [];
    const url = named ? written.replace(asked.ipv4, learned) : written;
    // Chromium tries https first, and here everybody speaks it.
    return [{ id: pivot.id, url: url.replace(/^http:/, 'https:') }];
  });
}

/** Opens them all and tells where each tab ended up. */
async function openAll(view: ChromiumView, ids: readonly string[], link = 'a') {
  const tabs: { id: string; tab: Page }[] = [];
  for (const id of ids) tabs.push({ id, tab: await open(view, id, link) });
  return Promise.all(tabs.map(async ({ id, tab }) => ({ id, url: await arrived(tab) })));
}

describe.each([
  { column: 'hostname', link: `https://${asked.hostname}/`, count: 34 },
  { column: 'domain', link: `https://${asked.domain}/`, count: 34 },
  { column: 'ipv4', link: `http://${asked.ipv4}/`, count: 25 },
  { column: 'ipv6', link: `http://[${asked.ipv6}]/`, count: 25 },
] as const)('every resource, asked about $link', ({ column, link, count }) => {
  it('opens the address that the table promises, and asks nobody else', async () => {
    const rows = promisedFor(column);
    expect(rows).toHaveLength(count);
    const view = await pivotsFor(link);
    simulator.log.length = 0;
    const ids = rows.map(({ id }) => id);
    expect(await openAll(view, ids)).toEqual(rows);

    // What reached their servers: the same without fragments, and nothing that tells who sent it.
    const visits = simulator.log.filter(({ headers }) => headers.accept?.includes('text/html'));
    const sent = rows.map(({ url }) => url.replace(/#.*/, ''));
    expect(visits.map(({ url }) => url).sort()).toEqual(sent.sort());
    expect(visits.flatMap(({ headers }) => headers.referer ?? [])).toEqual([]);
    const others = simulator.log.filter(entry => !visits.includes(entry));
    expect(others.filter(({ url }) => !url.endsWith('/favicon.ico'))).toEqual([]);
    await view.close();
  });
});

describe('every resource, asked about a link with ?, #, &, blanks and letters beyond ASCII', () => {
  it('opens for the host, or, one click further, for the whole link as the table promises', async () => {
    // As a browser hands over a link; in a pasted text a blank would end it.
    const view = await pivotsFor(new URL(asked.url).href);
    const rows = expectedRows.flatMap(({ number, url }) => {
      const pivot = pivots.find(it => it.of34 === number);
      return pivot?.pages.url && url ? [{ id: pivot.id, url }] : [];
    });
    const whole = '[data-part="whole"] a';
    expect(rows.map(({ id }) => id).sort()).toEqual([
      'moz',
      'netcraft',
      'otx',
      'pulsedive',
      'urlquery',
      'urlscan',
    ]);
    expect(
      await openAll(
        view,
        rows.map(({ id }) => id),
        whole,
      ),
    ).toEqual(rows);

    const promised = promisedFor('hostname');
    expect(
      await openAll(
        view,
        promised.map(({ id }) => id),
      ),
    ).toEqual(promised);
    await view.close();
  });
});

it('copies what has to be pasted before the page opens', async () => {
  const view = await pivotsFor(`https://${asked.hostname}/`);
  const origin = `chrome-extension://${chromium.extensionId}`;
  await view.page.browserContext().overridePermissions(origin, ['clipboard-read']);
  for (const { id, value } of [
    { id: 'dnsdumpster', value: asked.domain },
    { id: 'synapsint', value: asked.hostname },
    { id: 'ipvoid', value: learned },
  ]) {
    await arrived(await open(view, id));
    await view.page.bringToFront();
    expect(await view.run(() => navigator.clipboard.readText())).toBe(value);
  }
  await view.close();
});
