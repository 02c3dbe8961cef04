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
import { geckoIdOf } from './extension-id.ts';
import { type Firefox, launchFirefox } from './firefox.ts';

let simulator: Simulator;
let firefox: Firefox;
let settled: Settled;

beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({ extensionDir: outputDir('firefox'), simulator });
  await allowEverywhere();
  const options = await firefox.openPage('options.html');
  await switchOnAll(options);
  await options.close();
  const page = await firefox.open(examplesUrl);
  await page.run((url: string) => {
    document.querySelector('#phishing')?.setAttribute('href', url);
  }, asked);
  await firefox.chooseMenu(page, '#phishing');
  settled = await settledIn(await firefox.popup());
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

/** Grants the optional origins as the person's "Allow" does, without the prompt. */
async function allowEverywhere(): Promise<void> {
  await firefox.chrome(
    `const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(args[0]);
    await ExtensionPermissions.add(
      args[0], { permissions: [], origins: ['https://*/*'], data_collection: [] }, extension);`,
    await geckoIdOf(outputDir('firefox')),
  );
}

describe('in Firefox, every source switched on', () => {
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
