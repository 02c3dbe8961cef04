import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { finishedIn, recordsIn } from './records.ts';

const dangerous = 'https://paypal.com.account-verify.example/list';
const leaky = 'https://www.gardening-club.example/leave?who=joan.roe%40corp.example';

let simulator: Simulator;
let chromium: Chromium;
let history: ChromiumView;

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
  await check(dangerous);
  await check(leaky, 'host-only');
  history = await chromium.openPage('history.html');
  await shown(2);
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

async function check(link: string, answer?: string): Promise<void> {
  const popup = await chromium.openPage('popup.html');
  await popup.waitFor('[data-part="home"]');
  await popup.fill('#paste', link);
  await popup.press('Enter');
  if (answer) await popup.click(`[data-answer="${answer}"]`);
  await finishedIn(popup);
  await popup.close();
}

async function shown(count: number): Promise<void> {
  await history.page.bringToFront();
  await history.page.waitForFunction(
    wanted => document.querySelectorAll('[data-check]').length === wanted,
    {},
    count,
  );
}

/** What a click on a format would have saved. */
async function saved(format: 'csv' | 'jsonl'): Promise<{ text: string; name: string }> {
  return history.run(async wanted => {
    document.querySelector<HTMLDetailsElement>('[data-part="export"]')?.setAttribute('open', '');
    const made = new Promise<{ text: string; name: string }>(resolve => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        void fetch(this.href)
          .then(answer => answer.arrayBuffer())
          // The mark at the beginning is part of the file.
          .then(bytes => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
          .then(text => resolve({ text, name: this.download }));
      };
    });
    document.querySelector<HTMLElement>(`[data-format="${wanted}"]`)?.click();
    return made;
  }, format);
}

describe('the page with all checks', () => {
  it("stands beside the browser's own history, not in its place", async () => {
    const manifest = await history.run<[], Record<string, unknown>>('chrome.runtime.getManifest()');
    const overrides = Object.keys(manifest).filter(key => key.includes('overrides'));
    expect(overrides).toEqual([]);
  });

  it('is reached from the popup', async () => {
    const popup = await chromium.openPage('popup.html');
    await popup.waitFor('[data-action="all-checks"]');
    const opened = chromium.browser.waitForTarget(
      it => it.url().endsWith('/history.html') && it !== history.page.target(),
    );
    await popup.click('[data-action="all-checks"]');
    await (await (await opened).page())?.close();
    await popup.close();
  });

  it('shows whole addresses, none of them as a link', async () => {
    const { text, links } = await history.run(() => ({
      text: document.body.innerText,
      links: [...document.querySelectorAll('a')].map(it => it.href),
    }));
    expect(text).toContain(dangerous);
    expect(text).toContain(leaky);
    expect(links.filter(it => !it.startsWith('chrome-extension:'))).toEqual([]);
  });

  it('finds a disarmed link, and a verdict', async () => {
    await history.fill('input[name="words"]', 'gardening-club[.]example');
    await shown(1);
    await history.page.select('select[name="verdict"]', 'malicious');
    await shown(0);
    // The field's own cross; filling in nothing would tell the page nothing.
    await history.run(() => {
      const words = document.querySelector<HTMLInputElement>('input[name="words"]');
      if (words) words.value = '';
      words?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await shown(1);
    await history.page.select('select[name="verdict"]', '');
    await shown(2);
  });

  it('saves what leaks and what can be clicked in neither format', async () => {
    const csv = await saved('csv');
    expect(csv.name).toMatch(/^second-look-\d{4}-\d\d-\d\d\.csv$/);
    expect(csv.text).toMatch(/^\uFEFF"startedAt",/);
    expect(csv.text).toContain('hxxps://paypal[.]com[.]account-verify[.]example/list');
    const jsonl = await saved('jsonl');
    expect(jsonl.text.trim().split('\n')).toHaveLength(2);
    for (const { text } of [csv, jsonl]) {
      expect(text).toContain('hxxps://www[.]gardening-club[.]example/');
      expect(text).not.toMatch(/joan|account-verify\.example|gardening-club\.example/);
    }
  });

  it('deletes one check', async () => {
    const before = await recordsIn(history);
    const [gone] = before.filter(it => it.target?.url === leaky);
    const row = `[data-check="${gone?.id}"]`;
    await history.click(`${row} > .buttons .buttons button`);
    await history.click(`${row} button.primary`);
    await shown(1);
    const left = await recordsIn(history);
    expect(left.map(it => it.target?.url)).toEqual([dangerous]);
  });
});
