import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { violations } from './axe.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { leave, reach } from './reach.ts';
import { type State, states } from './states.ts';
import { enterKey } from './steps.ts';

let simulator: Simulator;
let firefox: Firefox;
beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({
    ...{ extensionDir: outputDir('firefox'), simulator, lang: 'ja', colorScheme: 'dark' },
  });
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

// It waits for no policy, asks a person before it lets a page have a permission, and pastes nothing for a script.
const notHere = ['waiting-for-policy', 'missing-permission', 'deceiving-text'];
const withKey = ['malicious', 'question', 'home', 'history'];

/** What every Firefox can show without a policy: all that needs no key, and of the rest one of a kind. */
const wanted = states.filter(
  ({ name, key, policy, only }) =>
    !policy && !only && !notHere.includes(name) && (!key || withKey.includes(name)),
);

async function faultsOf(state: State): Promise<string[]> {
  const view = await reach(firefox, simulator, state);
  const found = await violations(view);
  await leave(view, simulator, state);
  return found.map(it => `${state.name}: ${it}`);
}

it('no state of any page has a violation, and each shows what it must', async () => {
  const faults: string[] = [];
  let hasKey = false;
  for (const state of wanted) {
    if (state.key && !hasKey) {
      const options = await firefox.openPage('options.html');
      await enterKey(options, 'urlscan');
      await options.close();
      hasKey = true;
    }
    faults.push(...(await faultsOf(state)));
  }
  expect(faults).toEqual([]);
}, 180_000);
