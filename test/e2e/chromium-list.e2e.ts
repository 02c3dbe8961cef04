import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { listText, makeKey } from '../list/sample.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { signList } from '../tools/list/compose.ts';
import { runList } from '../tools/list.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { letListGrowOld, listStateIn } from './list-state.ts';
import { until } from './log.ts';
import { finishedIn } from './records.ts';
import { goHome } from './traps.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const { pem, publicKey } = makeKey();
const internal = 'https://wiki.corp.example/evil?id=7';
const late = 'https://wiki.corp.example/late';
const other = 'https://wiki.corp.example/other';
const policy = {
  organizationList: { url: 'https://lists.corp.example/links.txt', publicKey },
  internalDomains: ['corp.example'],
};

const folder = mkdtempSync(join(tmpdir(), 'second-look-list-'));
let simulator: Simulator;
let chromium: Chromium;
let options: ChromiumView;

/** The web server hands out another list from now on. */
async function serve(serial: number, word: 'bad' | 'good') {
  const text = await listText(serial, [['page', internal, word, 'Fake payroll']]);
  simulator.switch('organization-list', 'text', signList(text, pem));
}

/** What `npm run list` makes in parts of some pages, in the folder that the web server may hand out. */
async function publish(...pages: readonly string[]) {
  const [csv, file] = [join(folder, 'links.csv'), join(folder, 'links.txt')];
  writeFileSync(join(folder, 'key.pem'), pem);
  for (const page of pages) await runList(['add', csv, page]);
  await runList(['build', csv, file, '--parts', '--key', join(folder, 'key.pem')]);
}

async function check(link: string) {
  const popup = await chromium.openPage('popup.html');
  // What another list has just called bad is shown first, until somebody has seen it.
  await goHome(popup);
  await popup.fill('#paste', link);
  const begun = Date.now();
  await popup.press('Enter');
  await popup.waitFor('[data-stage="done"]');
  const tookMs = Date.now() - begun;
  const { verdict } = await finishedIn(popup);
  const said = await popup.run<[], string>(
    'document.querySelector(\'[data-part="verdict"]\').textContent',
  );
  await popup.close();
  return { verdict, said, tookMs };
}

beforeAll(async () => {
  simulator = await startSimulator();
  await serve(2, 'bad');
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator, policy });
  options = await chromium.openPage('options.html');
  await until(async () => (await listStateIn(options))?.copy !== undefined);
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
  rmSync(folder, { recursive: true });
});

describe('the organization’s list in a real Chromium', () => {
  it('calls an internal link dangerous in the organization’s own words, though nobody was asked', async () => {
    const { verdict, said } = await check(internal);
    expect(verdict).toBe('malicious');
    expect(said).toContain(english('reason_listBadDetail', { detail: 'Fake payroll' }));
    const asked = simulator.log.filter(it => it.service !== 'pages');
    expect(asked.map(it => it.service)).toEqual(['organization-list']);
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it('asks with a click whether a list that has grown old is still the newest, by CORS alone', async () => {
    await letListGrowOld(options);
    expect((await check(internal)).verdict).toBe('malicious');
    const asked = simulator.log.filter(it => it.service === 'organization-list');
    expect(asked.map(it => it.status)).toEqual([200, 304]);
  });

  it('takes no older one', async () => {
    await serve(1, 'good');
    await letListGrowOld(options);
    expect((await check(internal)).verdict).toBe('malicious');
    expect(await listStateIn(options)).toMatchObject({
      problem: 'older',
      copy: { serial: 2, signed: true },
    });
  });

  it('takes its place in parts, and finds a page in one of them', async () => {
    await publish(internal, late);
    simulator.switch('organization-list', 'folder', folder);
    await letListGrowOld(options);
    // Asks, and answers by whichever list is here after a second.
    await check(late);
    await until(async () => (await listStateIn(options))?.copy?.serial !== 2);
    expect(await listStateIn(options)).toMatchObject({ copy: { entries: 2, signed: true } });
    expect((await check(late)).verdict).toBe('malicious');
    expect((await check(other)).verdict).toBe('unknown');
    const asked = simulator.log.filter(it => it.service === 'organization-list');
    const addresses = new Set(asked.map(it => it.url));
    // The index and every part, and nothing behind a question mark.
    expect(addresses.size).toBe(257);
    expect([...addresses].join()).not.toContain('?');
  });

  it('keeps nobody waiting where its server hangs', async () => {
    simulator.force('organization-list', 'slow');
    await letListGrowOld(options);
    const { verdict, tookMs } = await check(other);
    expect(verdict).toBe('unknown');
    expect(tookMs).toBeGreaterThan(900);
    expect(tookMs).toBeLessThan(4_000);
    expect((await check(internal)).verdict).toBe('malicious');
  });
});
