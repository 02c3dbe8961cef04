import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { keys } from '../simulator/keys.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { inForce, kitFile, kitPolicy } from './kit-policy.ts';
import { submissions, until } from './log.ts';
import type { Managed } from './policy-file.ts';
import { finishedIn } from './records.ts';
import { lockedVisibility } from './visibility-control.ts';
import { leftAfter, slips, widePerson } from './wide-person.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const urlscan = { urlscan: { key: keys.urlscan } };
const link = 'https://www.gardening-club.example/policy';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());

describe('policy in a real Chromium', () => {
  let chromium: Chromium | undefined;
  afterEach(async () => {
    await chromium?.close();
    chromium = undefined;
    simulator.reset();
  });
  const launch = async (policy: Managed) => {
    chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator, policy });
    return chromium;
  };

  it('locks the control, and says who did', async () => {
    const options = await (await launch({ visibility: 'private' })).openPage('options.html');
    const control = await lockedVisibility(options);
    expect(control).toMatchObject({ disabled: true, chosen: 'private' });
    expect(control.text).toContain(english('locked'));
  });

  it('applies a change while it runs, and keeps the lock when the policy goes missing', async () => {
    const running = await launch({ defaults: { theme: 'dark' } });
    const options = await running.openPage('options.html');
    await options.waitFor('[data-setting="visibility"][data-locked="false"]');
    running.policy?.write(kitFile('chromium-json'));
    expect(await lockedVisibility(options)).toMatchObject({ disabled: true });
    const managed = await options.run<[], Managed>('chrome.storage.managed.get(null)');
    expect(inForce(managed), 'the file of the kit').toEqual(inForce(kitPolicy));
    expect(managed.revision).toBe('七 7');
    running.policy?.write({ visibility: 'private' });
    running.policy?.write({});
    // Only when the browser delivers nothing any more does the lock stand on its own.
    await until(async () => {
      const values = await options.run<[], object>('chrome.storage.managed.get(null)');
      return Object.keys(values).length === 0;
    }, 60_000);
    await options.waitFor('[data-freshness="last-known"]');
    expect(await lockedVisibility(options)).toMatchObject({ disabled: true });
  });

  it.each(slips)('%j is never read wider than it could mean', async (slip, isStrict) => {
    // A text in place of a list is dropped before anybody sees it; only a name of it tells that it was sent.
    const isDropped = 'forbiddenSources' in slip;
    const running = await launch(isDropped ? { ...slip, declares: 'forbiddenSources' } : slip);
    const options = await running.openPage('options.html');
    // Chromium delivers managed values a moment after the start.
    await options.waitFor('[data-freshness="current"]');
    await options.run(`chrome.storage.local.set(${JSON.stringify({ settings: widePerson })})`);
    await running.open(examplesUrl);
    await running.fireMenu({ linkUrl: link });
    expect(await leftAfter(await running.popup(), simulator)).toSatisfy(isStrict);
  });

  it('a ceiling lowers what the person chose: public becomes unlisted in what is sent', async () => {
    const running = await launch({ maxVisibility: 'unlisted', sources: urlscan });
    const options = await running.openPage('options.html');
    // Chromium delivers managed values a moment after the start.
    await options.waitFor('[data-freshness="current"]');
    await options.run('chrome.storage.local.set({ settings: { visibility: "public" } })');
    await running.open(examplesUrl);
    await running.fireMenu({ linkUrl: link });
    await finishedIn(await running.popup());
    expect(submissions(simulator)).toEqual([{ url: link, visibility: 'unlisted' }]);
  });
});
