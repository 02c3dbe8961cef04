import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { finishedIn, recordsIn } from './records.ts';
import { enterKey } from './steps.ts';
import { checkPasted } from './traps.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());

describe('a window where no popup can open', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
  });
  afterAll(() => chromium?.close());

  it('shows the same page in a small window, at that check', async () => {
    await chromium.openWindow(examplesUrl, { type: 'popup' });
    await chromium.fireMenu({ linkUrl: 'https://paypal.com.account-verify.example/small' });
    const page = await chromium.popup();
    expect((await finishedIn(page)).verdict).toBe('malicious');
    const [check] = await recordsIn(page);
    expect(page.page.url()).toContain(`popup.html?check=${check?.id}`);
    const window = await page.run<[], { type: string }>('chrome.windows.getCurrent()');
    expect(window.type).toBe('popup');
  });
});

describe('a private window', () => {
  const host = 'quiet-zebra.example';
  let profile: string;
  let chromium: Chromium;
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'second-look-chromium-'));
    chromium = await launchChromium({
      extensionDir: outputDir('chrome'),
      simulator,
      profile,
      inPrivate: true,
    });
    const options = await chromium.openPage('options.html');
    await enterKey(options, 'urlscan');
    await options.close();
  });
  afterAll(async () => {
    await chromium?.close();
    await rm(profile, { recursive: true, force: true });
  });

  it('has the menu’s item, and leaves nothing of its checks on the disk, whatever page shows them', async () => {
    await chromium.openWindow(examplesUrl, { type: 'normal', incognito: true });
    await chromium.fireMenu({ linkUrl: `https://one.${host}/toolbar-path` });
    const popup = await chromium.popup();
    expect((await finishedIn(popup)).text).toContain(english('privateNote'));
    expect(await recordsIn(popup)).toEqual([]);
    // Changing an item that is not there fails.
    await popup.run('chrome.contextMenus.update("link", {})');

    await chromium.openWindow(examplesUrl, { type: 'popup', incognito: true });
    await chromium.fireMenu({ linkUrl: `https://two.${host}/window-path` });
    const page = await chromium.popup();
    const shown = await finishedIn(page);
    expect(shown.text).toContain(english('memoryOnly'));
    expect(shown.text).toContain(host);
    expect(page.page.url()).toMatch(/popup\.html$/);
    expect(await page.run<[], string>('document.title')).not.toContain('zebra');

    // What is begun from that page is as private, although its own window is not.
    await page.click('[data-action="home"]');
    expect((await checkPasted(page, `https://three.${host}/pasted-path`)).text).toContain(host);
    expect(await recordsIn(page)).toEqual([]);

    // The token worked once.
    await page.run('location.reload()');
    await page.waitFor('[data-part="home"]');

    await chromium.close();
    expect(
      await filesWith(profile, ['quiet-zebra', 'toolbar-path', 'window-path', 'pasted-path']),
    ).toEqual([]);
    // The search can find something: the key was kept on purpose.
    expect(await filesWith(profile, ['urlscan'])).not.toEqual([]);
  });
});

/** Files under `folder` that hold one of the words, in UTF-8 or UTF-16. */
async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const isThere = words.some(
      word => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')),
    );
    if (isThere) found.push(path);
  }
  return found;
}
