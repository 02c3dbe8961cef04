import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import type { ChromiumView } from './chromium-view.ts';
import { goHome, reach } from './reach.ts';
import { states } from './states.ts';
import { type Stop, walk } from './walk.ts';

let simulator: Simulator;
let chromium: Chromium;
beforeAll(async () => {
  simulator = await startSimulator();
  chromium = await launchChromium({ extensionDir: outputDir('chrome'), simulator });
});
afterAll(async () => {
  await chromium?.close();
  await simulator?.close();
});

/** A page in the state of that name, as large as the popup. */
async function open(name: string): Promise<ChromiumView> {
  const state = states.find(it => it.name === name);
  if (!state) throw new Error(`No state is called ${name}.`);
  const view = await reach(chromium, simulator, state, it =>
    (it as ChromiumView).page.setViewport({ width: 400, height: 600 }),
  );
  return view as ChromiumView;
}

const named = ({ name }: Stop) => name;

describe.each(['home-empty', 'suspicious', 'internal', 'question', 'several-links'])(
  'by keyboard: %s',
  name => {
    let view: ChromiumView;
    let stops: readonly Stop[];
    beforeAll(async () => {
      view = await open(name);
      stops = await walk(view);
    });
    afterAll(() => view?.close());

    it('is no trap, and reaches all that can be used, in the order as read (2.1.1, 2.1.2, 2.4.3)', () => {
      expect(stops.length).toBeGreaterThan(2);
      expect(stops.map(named)).toEqual(stops.toSorted((a, b) => a.order - b.order).map(named));
      expect(stops.filter(it => it.missed)).toEqual([]);
    });

    it('the focus is seen, and nothing lies over it (2.4.7, 2.4.11)', () => {
      expect(stops.filter(it => !it.isMarked).map(named)).toEqual([]);
      expect(stops.filter(it => it.isCovered).map(named)).toEqual([]);
    });

    it('targets are 24 pixels at least (2.5.8)', () => {
      expect(stops.filter(it => it.width < 24 || it.height < 24)).toEqual([]);
    });

    it('nothing is cut off at 320 pixels, at twice the size of letters, nor with wider spacing (1.4.4, 1.4.10, 1.4.12)', async () => {
      const { page } = view;
      await page.setViewport({ width: 320, height: 600 });
      expect(await overflow(view)).toEqual([]);
      await page.setViewport({ width: 400, height: 600 });
      await view.run(spaceOut);
      expect(await overflow(view)).toEqual([]);
      await view.run(() => {
        document.adoptedStyleSheets = [];
      });
      // Twice the size in a window twice as wide is what a tab of 800 pixels is at 200 %.
      await page.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
      expect(await overflow(view)).toEqual([]);
    });
  },
);

/** What a person may set who reads more easily so; the page's own policy lets in no foreign style element. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}

/** Elements that stick out of the page sideways. */
function overflow(view: ChromiumView): Promise<string[]> {
  return view.run(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map(it => it.outerHTML.slice(0, 120));
  });
}

describe('a verdict that changes', () => {
  it('keeps the focus, and is announced once for each change (2.4.3, 4.1.3)', async () => {
    // One service after the other, so that the verdict has time to change.
    simulator.pace(service => (service === 'cloudflare' ? 1500 : 200));
    const view = await chromium.openPage('popup.html');
    await goHome(view);
    await view.run(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        const words = document.querySelector('[role="status"]')?.textContent ?? '';
        if (words && told.at(-1) !== words) told.push(words);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await view.fill('#paste', 'https://blocked.by-one-resolver.example/changes');
    await view.press('Enter');
    await view.waitFor('[data-stage="working"] .copy');
    await view.run(() => document.querySelector<HTMLElement>('.copy')?.focus());
    await view.waitFor('[data-stage="done"][data-verdict="suspicious"]');
    simulator.pace(() => 0);
    expect(await view.run(() => document.activeElement?.className)).toContain('copy');
    const told = await view.run<[], string[]>('told');
    expect(told.length).toBe(2);
    expect(await view.run(() => document.querySelectorAll('[role="status"]').length)).toBe(1);
    await view.close();
  });
});

describe('in other ways of looking', () => {
  it('forced colors leave each reason its own form, and the band its edge (1.4.1, 1.4.11)', async () => {
    const view = await open('carried-address');
    await view.page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
    await view.click('[data-part="reasons"] summary');
    const forms = await view.run(() =>
      [...document.querySelectorAll<HTMLElement>('[data-part="reasons"] li[data-weight]')].map(
        it => ({
          weight: it.dataset.weight,
          form: it.querySelector('svg')?.innerHTML ?? '',
          color: getComputedStyle(it.querySelector('svg') ?? it).color,
        }),
      ),
    );
    expect(forms.every(it => it.form !== '')).toBe(true);
    const byWeight = Map.groupBy(forms, it => it.weight);
    expect(byWeight.size).toBeGreaterThan(1);
    const shapes = [...byWeight.values()].map(those => those[0]?.form);
    expect(new Set(shapes).size).toBe(byWeight.size);
    await view.close();
  });

  it('nothing moves where less motion is wished for (2.3.3)', async () => {
    const view = await chromium.openPage('popup.html');
    await view.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    simulator.pace(() => 3000);
    await goHome(view);
    await view.fill('#paste', 'https://www.rowing-circle.example/still');
    await view.press('Enter');
    await view.waitFor('[data-stage="working"]');
    const running = await view.run(
      () => document.getAnimations().filter(it => it.playState === 'running').length,
    );
    simulator.pace(() => 0);
    expect(running).toBe(0);
    await view.close();
  });
});
