import { type Item, isAsking, isOver } from './item.ts';

/** How far a list is, in counts. */
interface Tally {
  readonly total: number;
  /** Of them nothing more comes by itself. */
  readonly over: number;
  readonly asking: number;
  readonly going: number;
  readonly waiting: number;
  readonly left: number;
  readonly failed: number;
  readonly malicious: number;
  readonly suspicious: number;
}

/** Counts the items of a list. */
export function tallyOf(items: readonly Item[]): Tally {
  const count = (is: (item: Item) => boolean) => items.filter(is).length;
  const said = (word: string) => count(it => it.check?.verdict.word === word);
  return {
    total: items.length,
    over: count(isOver),
    asking: count(isAsking),
    going: count(isUnderWay),
    waiting: count(it => it.state === 'waiting'),
    left: count(it => it.state === 'left'),
    failed: count(it => it.state === 'failed'),
    malicious: said('malicious'),
    suspicious: said('suspicious'),
  };
}

function isUnderWay(item: Item): boolean {
  return item.state !== 'waiting' && !isOver(item) && !isAsking(item);
}

/** How many quarters of a list are over: people who listen hear of each once, not of every item. */
export function quarters({ over, total }: Tally): number {
  return total === 0 ? 0 : Math.floor((4 * over) / total);
}
