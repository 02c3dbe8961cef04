import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import {
  asked,
  compare,
  everySource,
  pathTold,
  problemsOf,
  type Settled,
  settledIn,
  switchOnAll,
} from './all-sources.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { allowOrigin } from './chromium-permission.ts';

let simulator: Simulator;
let chromium: Chromium;
let settled: Settled;

beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
  const options = await chromium.openPage('options.html');
  await allowOrigin(chromium, options, 'https://*/*');
  await switchOnAll(options);
  await options.close();
  // The popup opens only over a tab that is in front.
  await (await chromium.open(examplesUrl)).page.bringToFront();
  await chromium.fireMenu({ linkUrl: asked });
  settled = await settledIn(await chromium.popup());
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

describe('in Chromium, every source switched on', () => {
  it('answers with a finding', () => {
    expect(Object.keys(settled.rows).sort()).toEqual(everySource);
    expect(problemsOf(settled)).toEqual([]);
  });

  it('adds up to a verdict', () => {
    expect(settled.verdict).toBe('malicious');
  });

  it('got what its receipt says, and nothing more of the link', () => {
    expect(settled.check.receipts.length).toBeGreaterThanOrEqual(everySource.length);
    expect(compare(settled, simulator)).toEqual({ neverSent: [], neverTold: [] });
  });

  it('got the whole link only where its receipt says so', () => {
    const { inRequests, inReceipts } = pathTold(settled, simulator);
    expect(inRequests).toContain('https://urlscan.io');
    expect(inRequests).toEqual(inReceipts);
  });
});
