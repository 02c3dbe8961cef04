import { type Item, isAsking } from '../../utils/check/several/item.ts';

/** What stands in the state of an item: text `severalState_<state>`. */
export const itemStates = [
  'waiting',
  'going',
  'asking',
  'decided',
  'done',
  'refused',
  'failed',
  'left',
  'gone',
] as const;

/** How far an item is, as a person sees it. */
export function stateOf(item: Item): (typeof itemStates)[number] {
  const { state, check, answer } = item;
  if (state !== 'begun') return state;
  if (!check) return 'gone';
  if (isAsking(item)) return 'asking';
  if (answer !== null) return 'decided';
  if (check.stage !== 'done') return 'going';
  const isUntold = check.guard.state === 'refused' && check.receipts.length === 0;
  return isUntold ? 'refused' : 'done';
}
