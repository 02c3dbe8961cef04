import { fill } from '../fill.ts';
import { inTurn } from '../pairs.ts';
import type { Measure } from '../types.ts';

/** As many as the page shows at first, so that both show as much. */
const firstRows = 200;

/** Whether the page with all checks reads more of them than it shows. */
export const fullHistory: Measure = {
  id: 'full-history',
  isFull: true,
  cost: 'History’s first rows, full database',
  base: `a database of ${firstRows} checks`,
  async run({ full, ours, pairs }) {
    await fill(ours.quiet, { checks: firstRows, findings: 0 });
    const measured = await inTurn(
      pairs,
      () => full.open('history.html'),
      () => ours.open('history.html'),
    );
    await fill(ours.quiet, { checks: 1, findings: 0 });
    return measured;
  },
};
