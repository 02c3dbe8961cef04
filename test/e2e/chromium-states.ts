import { examplesUrl } from '../simulator/pages.ts';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { type Chromium, launchChromium } from './chromium.ts';
import { allowOrigin } from './chromium-permission.ts';
import type { ChromiumView } from './chromium-view.ts';
import { leave, reach, see } from './reach.ts';
import type { State } from './states.ts';
import { enterKey } from './steps.ts';

/** The popup's real size, and that of a window for the other pages. */
const sizes = { popup: { width: 400, height: 600 }, page: { width: 1100, height: 800 } };

interface Visit {
  readonly lang: 'en' | 'ja';
  /** Milliseconds that a service takes before it answers. */
  readonly pace?: (service: string) => number;
  /** Called with the page once it shows the state. */
  readonly show: (view: ChromiumView, state: State) => Promise<void>;
  /** Called with what went wrong with a state; the others are visited all the same. */
  readonly fail: (state: State, error: unknown) => void;
}

/** Visits the states in turn, in one browser for each policy that they need. */
export async function visit(states: readonly State[], { lang, pace, show, fail }: Visit) {
  const simulator = await startSimulator();
  if (pace) simulator.pace(pace);
  try {
    for (const [policy, those] of Map.groupBy(states, it => it.policy)) {
      const chromium = await launchChromium({
        ...{ extensionDir: outputDir('chrome'), simulator, lang, inPrivate: true },
        ...(policy ? { policy } : {}),
      });
      let hasKey = false;
      for (const state of those) {
        try {
          if (state.key && !hasKey) await useKey(chromium);
          hasKey ||= Boolean(state.key);
          if (policy) await untilPolicy(chromium);
          await inTime(async () => {
            const view = await arrive(chromium, simulator, state);
            await show(view, state);
            await leave(view, simulator, state);
          });
        } catch (error) {
          fail(state, error);
          simulator.reset();
        }
      }
      await chromium.close();
    }
  } finally {
    await simulator.close();
  }
}

/** A state that never comes must not keep the others waiting. */
function inTime(work: () => Promise<void>): Promise<void> {
  const tooLong = new Promise<void>((_, reject) => {
    setTimeout(reject, 60_000, new Error('It took over a minute.')).unref();
  });
  return Promise.race([work(), tooLong]);
}

async function useKey(chromium: Chromium): Promise<void> {
  const options = await chromium.openPage('options.html');
  await enterKey(options, 'urlscan');
  await options.close();
}

/** Chromium delivers managed values a moment after the start. */
async function untilPolicy(chromium: Chromium): Promise<void> {
  const options = await chromium.openPage('options.html');
  await options.waitFor('[data-freshness="current"]');
  await options.close();
}

async function arrive(
  chromium: Chromium,
  simulator: Simulator,
  state: State,
): Promise<ChromiumView> {
  if (state.only === 'private window') return arriveInPrivate(chromium, state);
  const size = state.page ? sizes.page : sizes.popup;
  const opener = {
    openPage: (path: string) => chromium.openPage(path, size),
  };
  return (await reach(opener, simulator, state, async view => {
    const { page } = view as ChromiumView;
    if (state.only === 'full disk') {
      const origin = `chrome-extension://${chromium.extensionId}`;
      const client = await page.createCDPSession();
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    }
    if (state.only === 'permission for every origin') {
      await allowOrigin(chromium, view as ChromiumView, 'https://*/*');
    }
  })) as ChromiumView;
}

/** Where no popup can open the same page stands in for it, which is what a page of ours can be seen as. */
async function arriveInPrivate(chromium: Chromium, state: State): Promise<ChromiumView> {
  await chromium.openWindow(examplesUrl, { type: 'popup', incognito: true });
  await chromium.fireMenu(state.paste ? { linkUrl: state.paste } : {});
  const view = await chromium.popup();
  await view.page.setViewport(sizes.popup);
  await view.waitFor('[data-stage="done"]', 50_000);
  await see(view, state);
  return view;
}
