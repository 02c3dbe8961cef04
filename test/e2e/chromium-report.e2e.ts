import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { allowOrigin } from './chromium-permission.ts';
import type { ChromiumView } from './chromium-view.ts';
import { obeys, reportFrom, saidOfReports, sentTo } from './circle.ts';
import { until } from './log.ts';
import { outboxIn } from './outbox.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const url = 'https://soc.corp.example/in';
const policy = {
  reportTo: [{ kind: 'webhook', name: 'Security team', url, secret: webhookSecret }],
  heartbeat: { kind: 'webhook', name: 'Roll-out', url, secret: webhookSecret },
  internalDomains: ['corp.example'],
};

let simulator: Simulator;
let chromium: Chromium;
let popup: ChromiumView;

const sent = () => sentTo(simulator, 'report-webhook');
const said = () => saidOfReports(popup);

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator, policy });
  popup = await chromium.openPage('popup.html');
  expect(await obeys(popup, () => chromium.policy?.write(policy))).toBe(true);
  await allowOrigin(chromium, popup, 'https://soc.corp.example/*');
  await popup.waitFor('[data-part="home"]');
  await popup.fill('#paste', 'https://wiki.corp.example/evil?id=7');
  await popup.press('Enter');
  await popup.waitFor('[data-stage="done"]');
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

describe('a report in a real Chromium', () => {
  it('of an internal link leaves once, signed, and its number is shown', async () => {
    await reportFrom(popup);
    await until(async () => (await said()).includes('#123'));
    expect(sent()).toHaveLength(1);
    const [request] = simulator.log.filter(it => it.service === 'report-webhook');
    expect(request?.headers).not.toHaveProperty('cookie');
    expect(request?.body).toContain('hxxps://wiki[.]corp[.]example/evil?id=7');
    expect(await said()).toContain(english('reportAnswer_received'));
  });

  it('is confirmed later, in the organization’s own words', async () => {
    simulator.switch('report-webhook', 'status', 'confirmed');
    simulator.switch('report-webhook', 'message', 'Your colleagues are warned.');
    await chromium.stopWorker();
    await outboxIn(popup, 1);
    await chromium.wakeWorker();
    await until(async () => (await said()).includes('Your colleagues are warned.'));
    expect(await said()).toContain(english('reportAnswer_confirmed'));
  });

  it('is one report where the background was killed before the answer came', async () => {
    simulator.force('report-webhook', 'slow');
    await reportFrom(popup);
    await until(() => sent().length === 2);
    await chromium.stopWorker();
    const [killed] = (await outboxIn(popup)).filter(it => it.deliveries[0]?.state === 'sending');
    expect(killed).toBeDefined();
    simulator.force('report-webhook', undefined);
    await chromium.wakeWorker();
    await until(async () => (await said()).includes('#124'));
    expect(new Set(sent().slice(1))).toEqual(new Set([killed?.id]));
  });
});

describe('a heartbeat in a real Chromium', () => {
  it('leaves when it is due, says nothing of any link, and is shown word for word', async () => {
    simulator.force('report-webhook', undefined);
    const options = await chromium.openPage('options.html');
    await options.waitFor('[data-part="heartbeat"]');
    await chromium.stopWorker();
    await options.run(
      `chrome.storage.local.get('heartbeat').then(({ heartbeat }) =>
        chrome.storage.local.set({ heartbeat: { ...heartbeat, dueAt: 1 } }))`,
    );
    await chromium.wakeWorker();
    await options.waitFor('[data-part="heartbeat"] [data-state="arrived"]');
    const { body = '' } =
      simulator.log.findLast(it => it.headers['webhook-id']?.startsWith('heartbeat_')) ?? {};
    expect(JSON.parse(body)).toMatchObject({
      data: { totals: { reports: { kinds: { suspicious: 2 } } } },
    });
    expect(body).not.toMatch(/wiki|evil|corp/);
    const shown = '[data-part="heartbeat-body"]';
    expect(await options.run<[], string>(`document.querySelector('${shown}').textContent`)).toBe(
      body,
    );
  });
});
