import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, type ChromiumOptions, launchChromium } from './chromium.ts';
import { chromiumView } from './chromium-view.ts';
import { until } from './log.ts';
import type { Managed } from './policy-file.ts';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());

describe('the page of the first run', () => {
  let chromium: Chromium | undefined;
  afterEach(async () => {
    await chromium?.close();
    chromium = undefined;
    simulator.reset();
  });
  const launch = async (more: Partial<ChromiumOptions> = {}) => {
    const extensionDir = outputDir('chrome');
    chromium = await launchChromium({ extensionDir, simulator, welcome: true, ...more });
    return chromium;
  };
  /** Starts until the policy came while it was waited for: slow starts of Chromium bring it too late. */
  const launchUnder = async (policy: Managed) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const running = await launch({ policy });
      const options = await running.openPage('options.html');
      await until(async () => {
        const kept = await options.run<[], object>('chrome.storage.local.get("policyAwaited")');
        return 'policyAwaited' in kept;
      }, 20_000);
      const came = await options.run<[], Managed>('chrome.storage.managed.get()');
      if (Object.keys(came).length > 0) return { running, options };
      await running.close();
    }
    throw new Error('Chromium never brought the policy in time.');
  };
  const pages = ({ browser }: Chromium) =>
    browser.targets().filter(target => target.url().endsWith('/welcome.html'));

  it('opens once in a fresh profile, and its recording tells nobody anything', async () => {
    const running = await launch();
    const target = await running.browser.waitForTarget(it => it.url().endsWith('/welcome.html'));
    const view = chromiumView(await target.asPage());
    await view.waitFor('[data-row="check"]');
    // Three times around, by the keyboard alone.
    await view.run(() => document.querySelector<HTMLElement>('[data-action="next"]')?.focus());
    for (const step of ['working', 'verdict', 'link', 'working', 'verdict']) {
      await view.press('Enter');
      await view.waitFor(`[data-step="${step}"]`);
    }
    expect(await view.run(() => document.activeElement?.getAttribute('data-action'))).toBe('next');
    // Nothing inside can be reached or pressed.
    await view.run(() => document.querySelector<HTMLElement>('.stage summary')?.focus());
    expect(await view.run(() => document.activeElement?.closest('.stage') === null)).toBe(true);
    await view.screenshot('welcome');

    await running.stopWorker();
    await running.wakeWorker();
    await sleep(500);
    expect(pages(running)).toHaveLength(1);
    expect(simulator.log).toEqual([]);
  });

  it('never opens where the policy forbids it, and the options lead to it', async () => {
    const { running, options } = await launchUnder({ firstRunPage: false });
    await sleep(500);
    expect(pages(running)).toEqual([]);
    await options.click('a[href="welcome.html"]');
    await options.waitFor('[data-row="check"]');
  });
});
