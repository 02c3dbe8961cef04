import { parseTarget } from '../../../utils/link/parse.ts';
import { lookUp } from '../../../utils/list/lookup.ts';
import type { OrganizationList } from '../../../utils/list/types.ts';
import { makeList, readSigned } from '../lists.ts';
import { inTurn } from '../pairs.ts';
import { knownLink } from '../stage.ts';
import type { Measure } from '../types.ts';

/** One lookup is too short for a clock. */
const atOnce = 500;

/** Whether a long list of the organization's makes a check slower. Measured in Node: it needs no browser. */
export const listLookup: Measure = {
  id: 'list-lookup',
  cost: 'A lookup among 15,000 entries of a list',
  base: 'one among 150',
  async run({ pairs }) {
    const long = await readSigned(makeList(15_000));
    const short = await readSigned(makeList(150));
    return inTurn(
      pairs,
      () => timeLookups(long),
      () => timeLookups(short),
    );
  },
};

async function timeLookups(list: OrganizationList): Promise<number> {
  const target = parseTarget(knownLink);
  if (!target) return Number.NaN;
  const begunAt = performance.now();
  for (let at = 0; at < atOnce; at += 1) await lookUp(list, target, Date.now());
  return performance.now() - begunAt;
}
