import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../english.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { receiverOrigin, receiverPolicy } from '../simulator/services/receiver.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { allowOrigin } from './chromium-permission.ts';
import type { ChromiumView } from './chromium-view.ts';
import {
  confirmOn,
  countReports,
  obeys,
  openWaiting,
  reportFrom,
  saidOfReports,
  sentTo,
  wordsForColleagues,
} from './circle.ts';
import { launchFirefox } from './firefox.ts';
import { letListGrowOld, listStateIn } from './list-state.ts';
import { lookups, until } from './log.ts';
import { outboxIn } from './outbox.ts';
import { checkPasted } from './traps.ts';
import { shownIn, type View } from './view.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const policy = receiverPolicy;
const trap = 'https://payroll.staff-portal.example/payslip';

let simulator: Simulator;
let reporter: Chromium;
let popup: ChromiumView;
let colleagues: { readonly name: string; readonly options: View; readonly browser: Opener }[];
const running: { close(): Promise<void> }[] = [];

interface Opener {
  openPage(path: string): Promise<View>;
}

const sent = () => sentTo(simulator, 'receiver');

beforeAll(async () => {
  simulator = await startSimulator();
  const chrome = { extensionDir: outputDir('chrome'), simulator };
  const firefoxOptions = { extensionDir: outputDir('firefox'), simulator, policy };
  // The policy's file is the whole machine's: whoever starts once it is there obeys.
  const launchBoth = async () =>
    [await launchChromium({ ...chrome, policy }), await launchChromium(chrome)] as const;
  const [[first, second], firefox] = await Promise.all([
    launchBoth(),
    launchFirefox(firefoxOptions),
  ]);
  running.push(first, second, firefox);
  reporter = first;
  colleagues = [
    { name: 'Chromium', options: await second.openPage('options.html'), browser: second },
    { name: 'Firefox', options: await firefox.openPage('options.html'), browser: firefox },
  ];
  popup = await reporter.openPage('popup.html');
  for (const page of [popup, await second.openPage('options.html')]) {
    expect(await obeys(page, () => first.policy?.write(policy))).toBe(true);
  }
  await allowOrigin(reporter, popup, `${receiverOrigin}/*`);
});
afterAll(async () => {
  for (const it of running) await it.close();
  await simulator?.close();
});

it('nobody is warned before, though everybody has the list', async () => {
  for (const { options, browser } of colleagues) {
    await letListGrowOld(options);
    const page = await browser.openPage('popup.html');
    expect((await checkPasted(page, `${trap}?for=somebody`)).verdict).not.toBe('malicious');
    await page.close();
    await until(async () => (await listStateIn(options))?.copy?.entries === 0);
  }
});

it('a report is one report, though the background was killed before, while and after it was sent', async () => {
  expect((await checkPasted(popup, `${trap}?for=kim`)).verdict).not.toBe('malicious');
  simulator.force('receiver', 'error-500-text');
  await reportFrom(popup);
  await until(async () => (await outboxIn(popup))[0]?.deliveries[0]?.state === 'queued');
  await until(() => sent().length === 1);
  await reporter.stopWorker();
  simulator.force('receiver', undefined);
  expect(await countReports(reporter)).toBe(0);

  // It takes the report, but answers so late that nobody is there any more to hear it.
  simulator.pace(id => (id === 'receiver' ? 3_000 : 0));
  await outboxIn(popup, 1);
  await reporter.wakeWorker();
  await until(() => sent().length === 2);
  await reporter.stopWorker();
  expect((await outboxIn(popup))[0]?.deliveries[0]?.state).toBe('sending');
  simulator.pace(() => 0);
  await until(async () => (await countReports(reporter)) === 1);
  await reporter.wakeWorker();
  await until(async () => (await saidOfReports(popup)).includes('#1'));

  await reporter.stopWorker();
  await reporter.wakeWorker();
  await until(async () => (await outboxIn(popup))[0]?.deliveries[0]?.state === 'delivered');
  expect(new Set(sent()).size).toBe(1);
  expect(sent()).toHaveLength(3);
  expect(await countReports(reporter)).toBe(1);
});

it('is confirmed on the receiver’s page, and its reporter reads so', async () => {
  const page = await reporter.open(receiverOrigin);
  await openWaiting(page);
  await confirmOn(page);
  await page.close();
  await reporter.stopWorker();
  await outboxIn(popup, 1);
  await reporter.wakeWorker();
  await until(async () => (await saidOfReports(popup)).includes('your colleagues are warned'));
  expect(await saidOfReports(popup)).toContain(english('reportAnswer_confirmed'));
});

it.each(['Chromium', 'Firefox'])(
  'warns a colleague’s %s about the same page with another token, and asks nobody',
  async name => {
    const colleague = colleagues.find(it => it.name === name);
    if (!colleague) throw new Error(`There is no ${name}.`);
    await letListGrowOld(colleague.options);
    const page = await colleague.browser.openPage('popup.html');
    // Whatever is checked first brings the list, for which no check waits longer than a second.
    await checkPasted(page, `http://intranet.corp.internal/${name}`);
    await until(async () => (await listStateIn(colleague.options))?.copy?.entries === 1);
    const before = simulator.log.length;
    await checkPasted(page, `${trap}?for=${name}`);
    await page.waitFor('[data-verdict="malicious"]');
    const { text } = await shownIn(page);
    await page.close();
    expect(text).toContain(wordsForColleagues);
    const asked = lookups({ ...simulator, log: simulator.log.slice(before) });
    expect(asked).toEqual([]);
  },
);
