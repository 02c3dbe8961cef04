import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../simulator/server.ts';
import { outputDir } from '../tools/build.ts';
import { violations } from './axe.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { leave, reach } from './reach.ts';
import { states } from './states.ts';

let simulator: Simulator;
let firefox: Firefox;
beforeAll(async () => {
  simulator = await startSimulator();
  firefox = await launchFirefox({
    extensionDir: outputDir('firefox'),
    ...{ simulator, lang: 'ja', colorScheme: 'dark' },
  });
});
afterAll(async () => {
  await firefox?.close();
  await simulator?.close();
});

// Firefox waits for no policy, nor does it let a page grant itself what it asks for.
const notHere = ['waiting-for-policy', 'missing-permission', 'working'];

it('no state that needs neither a key nor a policy has a violation', async () => {
  const faults: string[] = [];
  for (const state of states.filter(it => !it.key && !it.policy && !it.only)) {
    if (notHere.includes(state.name)) continue;
    const view = await reach(firefox, simulator, state);
    faults.push(...(await violations(view)).map(it => `${state.name}: ${it}`));
    await leave(view, simulator, state);
  }
  expect(faults).toEqual([]);
}, 180_000);
