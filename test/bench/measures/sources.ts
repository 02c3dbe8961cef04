import { sources as known } from '../../../utils/sources/index.ts';
import { settingsWith } from '../../e2e/all-sources.ts';
import { allowOrigin } from '../../e2e/chromium-permission.ts';
import { chromiumView } from '../../e2e/chromium-view.ts';
import { inTurn } from '../pairs.ts';
import type { Measure } from '../types.ts';

/** What every service takes, and the slowest of them: about what real ones do. */
const paceMs = { usual: 100, slowest: 800 };
const slowest = 'otx';
/** All but those that only "More" asks. */
const asked = known.filter(it => it.atOnce || it.group !== 'context').map(it => it.id);
/** Every service holds something against it; the page differs each time. */
const host = 'https://paypal.com.account-verify.example';

/** Whether sources wait for each other, or for anything but themselves. */
export const sources: Measure = {
  id: 'sources',
  cost: `All ${asked.length} sources of a check settled`,
  base: 'the slowest source alone',
  atMost: 1.1,
  async run({ ours, chromium, simulator, pairs }) {
    await allowOrigin(chromium, chromiumView(ours.quiet), 'https://*/*');
    simulator.pace(service => (service === slowest ? paceMs.slowest : paceMs.usual));
    let count = 0;
    const checkWith = async (enabled: readonly string[]) => {
      await ours.configure(settingsWith(enabled));
      await ours.tell({ kind: 'clear', what: 'cache' });
      count += 1;
      return ours.check(`${host}/${count}`);
    };
    const measured = await inTurn(
      pairs,
      () => checkWith(asked),
      () => checkWith([slowest]),
    );
    simulator.pace(() => 0);
    await ours.configure({});
    return measured;
  },
};
