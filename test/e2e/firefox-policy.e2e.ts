import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../english.ts';
import { keys } from '../simulator/keys.ts';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { inForce, kitFile, kitPolicy } from './kit-policy.ts';
import { submissions, until } from './log.ts';
import type { Managed } from './policy-file.ts';
import { finishedIn } from './records.ts';
import { lockedVisibility } from './visibility-control.ts';
import { leftAfter, slips, widePerson } from './wide-person.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const urlscan = { urlscan: { key: keys.urlscan } };

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator?.close());

describe('policy in a real Firefox', () => {
  let firefox: Firefox | undefined;
  afterEach(async () => {
    await firefox?.close();
    firefox = undefined;
    simulator.reset();
  });
  const launch = async (policy: Managed | string) => {
    firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator, policy });
    return firefox;
  };

  it('locks the control, and says who did', async () => {
    const options = await (await launch(kitFile('firefox-policies'))).openPage('options.html');
    const control = await lockedVisibility(options);
    const managed = await options.run<[], Managed>('browser.storage.managed.get(null)');
    expect(inForce(managed), 'the file of the kit').toEqual(inForce(kitPolicy));
    expect(managed.revision).toBe('七 7');
    expect(control).toMatchObject({ disabled: true, chosen: 'private' });
    expect(control.text).toContain(english('locked'));
  });

  it.each(slips)('%j is never read wider than it could mean', async (policy, isStrict) => {
    const running = await launch(policy);
    const options = await running.openPage('options.html');
    await options.run(`browser.storage.local.set(${JSON.stringify({ settings: widePerson })})`);
    const page = await running.open(examplesUrl);
    await running.chooseMenu(page, '#harmless');
    expect(await leftAfter(await running.popup(), simulator)).toSatisfy(isStrict);
  });

  it('a ceiling lowers what the person chose: public becomes unlisted in what is sent', async () => {
    const running = await launch({ maxVisibility: 'unlisted', sources: urlscan });
    const options = await running.openPage('options.html');
    await options.run('browser.storage.local.set({ settings: { visibility: "public" } })');
    const page = await running.open(examplesUrl);
    await running.chooseMenu(page, '#harmless');
    await finishedIn(await running.popup());
    await until(() => submissions(simulator).length > 0);
    expect(submissions(simulator).map(it => it.visibility)).toEqual(['unlisted']);
  });
});
