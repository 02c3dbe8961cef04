import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { answerPrompt } from './firefox-prompt.ts';
import type { View } from './view.ts';

const source = 'urlhaus';
const host = 'urlhaus-api.abuse.ch';
const toggle = `#source-${source} input[type="checkbox"]`;

let simulator: Simulator;
let firefox: Firefox;
let options: View;

beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator });
  options = await firefox.openPage('options.html');
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

function isOn(): Promise<boolean> {
  return options.run(
    (selector: string) => document.querySelector<HTMLInputElement>(selector)?.checked ?? false,
    toggle,
  );
}

it('a source that is not allowed stays off, and the page says why', async () => {
  await options.click(toggle);
  expect(await answerPrompt(firefox, 'secondaryButton')).toContain(host);
  await options.waitFor(`#source-${source} [role="alert"]`);
  expect(await isOn()).toBe(false);
});

it('a source that is allowed is on, also after the page was loaded anew', async () => {
  await options.click(toggle);
  await answerPrompt(firefox, 'button');
  await options.waitFor(`${toggle}:checked`);
  await options.close();
  options = await firefox.openPage('options.html');
  await options.waitFor(`${toggle}:checked`);
  const alerts = await options.run(() =>
    [...document.querySelectorAll('[role="alert"]')].map(it => it.textContent).join(''),
  );
  expect(alerts).toBe('');
});
