import { inTurn } from '../pairs.ts';
import { knownLink } from '../stage.ts';
import type { Measure } from '../types.ts';

/** The popup's page alone: without the window, which weighs as much for everybody. */
export const page: Measure = {
  id: 'page',
  cost: 'Popup’s page to a verdict that is kept',
  base: 'a page with one line',
  async run({ ours, blank, pairs }) {
    const id = await ours.begin(knownLink);
    const measured = await inTurn(
      pairs,
      () => ours.open(`popup.html?check=${id}`),
      () => blank.open('popup.html'),
    );
    await ours.forget(id);
    return measured;
  },
};
