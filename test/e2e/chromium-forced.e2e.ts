import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import {
  chromiumFile,
  closedControls,
  closedIn,
  installation,
  lockedPolicy,
  ownHost,
  type Rollout,
  sentBy,
  startRollout,
} from './forced.ts';

// Policies are files of the whole machine: these tests need root, as in the container of CI.
const link = 'https://www.gardening-club.example/forced';

describe("a CRX of the company, forced into a real Chromium by the kit's own file", () => {
  let simulator: Simulator;
  let rollout: Rollout;
  let chromium: Chromium;
  beforeAll(async () => {
    simulator = await startSimulator();
    rollout = await startRollout(ownHost);
    chromium = await launchChromium({
      extensionDir: rollout.build.chromium,
      forced: true,
      simulator,
      policy: chromiumFile(rollout, lockedPolicy),
    });
  });
  afterAll(async () => {
    await chromium?.close();
    await rollout?.close();
    await simulator?.close();
  });

  it('is there under the id of the company, and may reach what --hosts names', async () => {
    expect(chromium.extensionId).toBe(rollout.build.chromiumId);
    const options = await chromium.openPage('options.html');
    expect(await installation(options)).toEqual({ type: 'admin', reachesOwn: true });
  });

  it('closes the control of every choice and source that the policy locks', async () => {
    const options = await chromium.openPage('options.html');
    // Chromium delivers managed values a moment after the start.
    await options.waitFor('[data-freshness="current"]');
    expect(await closedIn(options)).toEqual(expect.arrayContaining(closedControls));
  });

  it('sends what the policy says, whatever the person chose', async () => {
    await chromium.open(examplesUrl);
    await chromium.fireMenu({ linkUrl: link });
    const { text, visibilities, services } = await sentBy(await chromium.popup(), simulator);
    expect(visibilities).toEqual(['private']);
    expect(services).toContain('misp');
    expect(services).not.toContain('quad9');
    expect(services).not.toContain('otx');
    expect(text).toContain(lockedPolicy.guidance);
  });

  it('lets nothing out any more once the policy says so while it runs', async () => {
    const options = await chromium.openPage('options.html');
    chromium.policy?.write(chromiumFile(rollout, { ...lockedPolicy, maxDisclosure: 'nothing' }));
    await options.waitFor('[data-policy-key="maxDisclosure"][data-origin="locked"]', 20_000);
    await chromium.open(examplesUrl);
    simulator.reset();
    await chromium.fireMenu({ linkUrl: `${link}-later` });
    expect(await sentBy(await chromium.popup(), simulator)).toMatchObject({
      visibilities: [],
      services: [],
    });
  });
});
