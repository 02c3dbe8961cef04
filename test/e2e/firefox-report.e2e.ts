import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { webhookSecret } from '../simulator/services/report-webhook.ts';
import { outputDir } from '../tools/build.ts';
import { reportFrom, saidOfReports, sentTo } from './circle.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { answerPrompt } from './firefox-prompt.ts';
import { until } from './log.ts';
import type { View } from './view.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const recipient = {
  kind: 'webhook',
  name: 'Security team',
  url: 'https://soc.corp.example/in',
  secret: webhookSecret,
};

let simulator: Simulator;
let firefox: Firefox;
let popup: View;

beforeAll(async () => {
  simulator = await startSimulator();
  const policy = { reportTo: [recipient], internalDomains: ['corp.example'] };
  firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator, policy });
  popup = await firefox.openPage('popup.html');
  await popup.waitFor('[data-part="home"]');
  await popup.fill('#paste', 'https://wiki.corp.example/evil?id=7');
  await popup.press('Enter');
  await popup.waitFor('[data-stage="done"]');
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

const sent = () => sentTo(simulator, 'report-webhook');
const said = () => saidOfReports(popup);

describe('a report in a real Firefox', () => {
  it('does not leave where the person refuses the address, and says so', async () => {
    await reportFrom(popup);
    expect(await answerPrompt(firefox, 'secondaryButton')).toContain('soc.corp.example');
    await until(async () => (await said()).includes(english('reportState_not_permitted')));
    expect(sent()).toEqual([]);
  });

  it('leaves as soon as the address is allowed, and its number is shown', async () => {
    await popup.click('[data-part="reports"] button');
    await answerPrompt(firefox, 'button');
    await until(async () => (await said()).includes('#123'));
    expect(sent()).toHaveLength(1);
  });

  it('is one report where the background was stopped before the answer came', async () => {
    simulator.force('report-webhook', 'slow');
    await reportFrom(popup);
    await until(() => sent().length === 2);
    await firefox.stopBackground();
    simulator.force('report-webhook', undefined);
    // Whatever wakes it: here the popup, which asks it for what only it holds.
    await popup.run<[], unknown>('browser.runtime.sendMessage({ kind: "memory" })');
    await until(async () => (await said()).includes('#124'));
    expect(new Set(sent().slice(1)).size).toBe(1);
  });
});
