import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { finishedIn } from './records.ts';
import { enterKey } from './steps.ts';
import type { View } from './view.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let simulator: Simulator;
let chromium: Chromium | undefined;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterEach(async () => {
  await chromium?.close();
  simulator.reset();
});
afterAll(() => simulator?.close());

/** What axe-core finds wrong with a page, as far as people who fix it need to know. */
async function violations(view: View): Promise<string[]> {
  await view.run(axe);
  return view.run<[], string[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  );
}

describe.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['ja', 'light'],
  ['ja', 'dark'],
] as const)('in %s, %s', (lang, colorScheme) => {
  it('popup, options and the page for administrators have no violation, in any state of a check', async () => {
    chromium = await launchChromium({
      extensionDir: outputDir('chrome'),
      simulator,
      lang,
      colorScheme,
    });
    const options = await chromium.openPage('options.html');
    await enterKey(options, 'urlscan');
    expect(await violations(options)).toEqual([]);
    expect(await options.run(() => document.documentElement.lang)).toMatch(new RegExp(`^${lang}`));

    const kit = await chromium.openPage('policy.html');
    await kit.waitFor('[data-part="files"]');
    await kit.click('[name="lift"]');
    expect(await violations(kit)).toEqual([]);

    const home = await chromium.openPage('popup.html');
    await home.waitFor('[data-part="home"]');
    expect(await violations(home)).toEqual([]);

    const welcome = await chromium.openPage('welcome.html');
    await welcome.waitFor('[data-row="check"]');
    expect(await violations(welcome)).toEqual([]);
    await welcome.click('[data-action="next"]');
    await welcome.waitFor('[data-step="working"] [data-verdict]');
    expect(await violations(welcome)).toEqual([]);

    const inbox = await chromium.open(examplesUrl);
    await chromium.fireMenu({
      linkUrl: 'https://www.gardening-club.example/?mail=jane.doe%40corp.example',
    });
    const asking = await chromium.popup();
    await asking.waitFor('[data-stage="asking"]');
    expect(await violations(asking)).toEqual([]);
    await asking.screenshot(`asking-${lang}-${colorScheme}`);
    // Without a window in front there is nothing for a popup to open on.
    await asking.close();
    await inbox.page.bringToFront();

    await chromium.fireMenu({ linkUrl: 'https://paypal.com.account-verify.example/a' });
    const popup = await chromium.popup();
    await finishedIn(popup);
    await popup.run(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await popup.waitFor('[data-part="pivots"]');
    expect(await violations(popup)).toEqual([]);
    await popup.screenshot(`dangerous-${lang}-${colorScheme}`);
  });
});
