import type { Item } from '../../utils/check/several/item.ts';
import type { Ports } from '../../utils/check/several/progress.ts';
import type { Check } from '../../utils/check/types.ts';
import { ask } from '../../utils/platform/messages.ts';
import { sleep } from '../../utils/platform/sleep.ts';
import { readAnywhere } from '../useShownCheck.ts';

/** The list that a page works on. */
interface Run {
  readonly id: string;
  /** How many checks it is to become. */
  readonly of: number;
  /** Whether nothing of it may reach the disk. */
  readonly private: boolean;
}

/** What a queue asks of the background, for one list. */
export function portsFor(run: Run): Ports {
  return {
    begin: item => begin(run, item),
    goOn: (check, step) => ask({ kind: 'go-on', check, ...step }),
    read: (id: string): Promise<Check | null> => readAnywhere(id, false),
    now: Date.now,
    sleep,
  };
}

async function begin({ id, of, private: isPrivate }: Run, item: Item): Promise<string> {
  const { text, links } = item.entry.given;
  const begun = await ask<unknown>({
    kind: 'start',
    text,
    origin: 'popup',
    ...(links ? { links: [...links] } : {}),
    ...(isPrivate ? { private: true as const } : {}),
    place: { list: id, at: item.at, of, ticked: item.ticked },
  });
  if (typeof begun !== 'string') throw new Error('error_background');
  return begun;
}
