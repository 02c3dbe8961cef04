import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { chromiumIdOf } from './extension-id.ts';
import { checkPasted } from './traps.ts';

const extensionDir = outputDir('chrome');
const link = 'https://paypal.com.account-verify.example/storage';

let simulator: Simulator;
let profile: string;
let chromium: Chromium | undefined;

beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());
afterEach(async () => {
  await chromium?.close();
  chromium = undefined;
  await rm(profile, { recursive: true, force: true });
});

/** Checks a link, and gives back the verdict and what is said of the disk, in the popup and the options. */
async function checkIn(running: Chromium) {
  const popup = await running.openPage('popup.html');
  const { verdict } = await checkPasted(popup, link);
  await popup.waitFor('[data-part="storage-trouble"]');
  const options = await running.openPage('options.html');
  await options.waitFor('[data-part="storage-trouble"]');
  const said = await options.run(
    () => document.querySelector('[data-part="storage-trouble"]')?.textContent ?? '',
  );
  return { verdict, said };
}

describe('a database that cannot be used', () => {
  it('broken: the check runs without it, and both pages say so', async () => {
    profile = await mkdtemp(join(tmpdir(), 'second-look-chromium-'));
    const id = await chromiumIdOf(extensionDir);
    const folder = join(profile, 'Default/IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
    await mkdir(dirname(folder), { recursive: true });
    await writeFile(folder, 'a file in the place of a folder');
    chromium = await launchChromium({ extensionDir, simulator, profile });
    const { verdict, said } = await checkIn(chromium);
    expect(verdict).toBe('malicious');
    expect(said).toContain(english('storageTrouble_unknown'));
  });

  it('of a newer version: the check runs without it, and nothing in it is touched', async () => {
    profile = await mkdtemp(join(tmpdir(), 'second-look-chromium-'));
    chromium = await launchChromium({ extensionDir, simulator, profile });
    const page = await chromium.openPage('options.html');
    await page.run(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('second-look', 99);
          opening.onupgradeneeded = () => opening.result.createObjectStore('of the future');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await page.close();
    const { verdict, said } = await checkIn(chromium);
    expect(verdict).toBe('malicious');
    expect(said).toContain(english('storageTrouble_newer_version'));
    const after = await chromium.openPage('options.html');
    const [database] = await after.run<[], { version: number }[]>('indexedDB.databases()');
    expect(database?.version).toBe(99);
  });

  it('full: the check runs without it, and both pages say so', async () => {
    profile = await mkdtemp(join(tmpdir(), 'second-look-chromium-'));
    chromium = await launchChromium({ extensionDir, simulator, profile });
    const page = await chromium.openPage('options.html');
    const client = await page.page.createCDPSession();
    const origin = `chrome-extension://${chromium.extensionId}`;
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const { verdict, said } = await checkIn(chromium);
    expect(verdict).toBe('malicious');
    expect(said).toContain(english('storageTrouble_disk_full'));
  });
});
