import type { Simulator } from '../simulator/server.ts';
import { endShifts, watchShifts } from './measure.ts';
import { forgetLimitsIn } from './records.ts';
import type { State } from './states.ts';
import type { View } from './view.ts';

/** The part of a running browser that is needed to reach a state. */
export interface Opener {
  openPage(path: string): Promise<View>;
}

/**
 * Leads a page of the extension into a state and resolves when that is seen. `prepare` is called
 * with the page before anything happens on it.
 */
export async function reach(
  browser: Opener,
  simulator: Simulator,
  state: State,
  prepare: (view: View) => Promise<void> = async () => {},
): Promise<View> {
  state.world?.(simulator);
  const view = await browser.openPage(state.page ?? 'popup.html');
  if (!state.page) await goHome(view);
  await prepare(view);
  if (state.settings) await addSettings(view, state.settings);
  for (const _ of state.again ? ['before', 'now'] : ['now']) {
    if (state.paste) await begin(view, state);
    if (state.paste && !state.passes) await view.waitFor('[data-stage="done"]', 50_000);
  }
  await see(view, state);
  return view;
}

/** The popup opens at a question that waits, and at what nobody has seen. */
export async function goHome(view: View): Promise<void> {
  await view.waitFor('#paste, [data-action="home"]');
  const isElsewhere = () => !document.querySelector('#paste');
  if (await view.run(isElsewhere)) await view.click('[data-action="home"]');
  await view.waitFor('#paste');
}

/** Waits for what the state must show, and opens what is to be seen of it. */
export async function see(view: View, { shows, opens }: State): Promise<void> {
  await view.waitFor(shows, 10_000).catch(async () => {
    throw new Error(`Nothing matched ${shows} in: ${await view.run(outline)}`);
  });
  if (!opens) return;
  await endShifts(view);
  await view.run((selector: string) => {
    const part = document.querySelector(selector);
    const folded = part?.matches('details') ? part : part?.querySelector('details');
    folded?.setAttribute('open', '');
    folded?.scrollIntoView();
  }, opens);
}

/** Takes back what the state did to the world and to what services are asked. */
export async function leave(view: View, simulator: Simulator, state: State): Promise<void> {
  if (state.settings) await view.run(`${api}.storage.local.set({ settings: {} })`);
  if (state.world) {
    simulator.reset();
    await forgetLimitsIn(view);
  }
  await view.close();
}

/** Pastes the state's text into the popup's box, begins, and gives the answer where there is one. */
export async function begin(view: View, { paste, html, answer }: State): Promise<void> {
  // A permission that was given meanwhile brings back the check that lacked it.
  await goHome(view);
  await watchShifts(view);
  if (html) await view.run(pasteRich, html, paste ?? '');
  await view.fill('#paste', paste ?? '');
  await view.press('Enter');
  await view.waitFor('article[data-check]');
  if (answer) await view.click(`[data-answer="${answer}"]`);
}

const api = '(globalThis.browser ?? globalThis.chrome)';

/** Adds to what is set: the key that was entered stays. */
async function addSettings(view: View, settings: object): Promise<void> {
  await view.run(`${api}.storage.local.set(${JSON.stringify({ settings })})`);
}

function pasteRich(html: string, plain: string): void {
  const data = new DataTransfer();
  data.setData('text/html', html);
  data.setData('text/plain', plain);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
  document.querySelector('#paste')?.dispatchEvent(event);
}

/** What a failure is told by: the verdict and the parts that are there. */
function outline(): string {
  const { stage, verdict } = document.querySelector<HTMLElement>('article')?.dataset ?? {};
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].map(
    it => it.dataset.part,
  );
  return [stage, verdict, ...parts].join(' ');
}
