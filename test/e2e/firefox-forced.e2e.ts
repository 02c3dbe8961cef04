import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import {
  closedControls,
  closedIn,
  firefoxFile,
  installation,
  lockedPolicy,
  ownHost,
  type Rollout,
  sentBy,
  startRollout,
} from './forced.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
describe("an XPI of the company, forced into a real Firefox by the kit's own file", () => {
  let simulator: Simulator;
  let rollout: Rollout;
  let firefox: Firefox;
  beforeAll(async () => {
    simulator = await startSimulator();
    rollout = await startRollout(ownHost);
    firefox = await launchFirefox({
      extensionDir: rollout.build.firefox,
      forced: true,
      simulator,
      policy: firefoxFile(rollout, lockedPolicy),
    });
  });
  afterAll(async () => {
    await firefox?.close();
    await rollout?.close();
    await simulator?.close();
  });

  it('is there under the id of the company, and may reach what --hosts names', async () => {
    const options = await firefox.openPage('options.html');
    expect(await installation(options)).toEqual({ type: 'admin', reachesOwn: true });
    const addon = await firefox.chrome(
      `const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(args[0]);
      return {
        mayBeDisabled: Boolean(addon.permissions & AddonManager.PERM_CAN_DISABLE),
        mayBeRemoved: Boolean(addon.permissions & AddonManager.PERM_CAN_UNINSTALL),
      };`,
      rollout.build.geckoId,
    );
    expect(addon).toEqual({ mayBeDisabled: false, mayBeRemoved: false });
  });

  it('closes the control of every choice and source that the policy locks', async () => {
    const options = await firefox.openPage('options.html');
    expect(await closedIn(options)).toEqual(expect.arrayContaining(closedControls));
  });

  it('sends what the policy says, whatever the person chose', async () => {
    const page = await firefox.open(examplesUrl);
    await firefox.chooseMenu(page, '#harmless');
    const { text, visibilities, services } = await sentBy(await firefox.popup(), simulator);
    expect(visibilities).toEqual(['private']);
    expect(services).toContain('misp');
    expect(services).not.toContain('quad9');
    expect(services).not.toContain('otx');
    expect(text).toContain(lockedPolicy.guidance);
  });

  it('lets nothing out any more once the policy said so at the next start', async () => {
    firefox.policy?.write(firefoxFile(rollout, { ...lockedPolicy, maxDisclosure: 'nothing' }));
    await firefox.restart();
    const page = await firefox.open(examplesUrl);
    simulator.reset();
    await firefox.chooseMenu(page, '#phishing');
    expect(await sentBy(await firefox.popup(), simulator)).toMatchObject({
      visibilities: [],
      services: [],
    });
  });
});
