import { notAWebLink } from '../guard/decide.ts';
import { read, readLink } from '../link/read.ts';
import type { Reading } from '../link/types.ts';
import { newId } from '../storage/collection.ts';
import { addCheck, updateCheck } from './records.ts';
import { cutShown, readRich, type ShownLink } from './rich.ts';
import type { Check, checkOrigins } from './types.ts';

/** What the person gave us. */
export interface Input {
  /** An exact address (`link`, `page`) or any text that holds links. */
  readonly text: string;
  readonly origin: (typeof checkOrigins)[number];
  readonly private: boolean;
  /** The text that people saw in place of the link. */
  readonly shown?: string | undefined;
  /** Links of rich text, each with the text that people saw in its place. */
  readonly links?: readonly ShownLink[] | undefined;
  readonly place?: Check['place'];
}

const shownInputLength = 2_000;
const mostChoices = 50;

/**
 * Records a new check, so that the popup has something to show at once. One link goes on by
 * itself; of several the person picks one; where there is none, the check says so.
 */
export async function begin(
  input: Input,
  now = Date.now(),
  id = newId(input.private),
): Promise<Check> {
  const { links = [], shown, place } = input;
  const rich = links.length > 0 ? readRich(input.text, links) : null;
  const begun = {
    ...blank(input, now, id),
    ...(shown ? { shown: cutShown(shown) } : {}),
    ...(place ? { place } : {}),
  };
  const check = rich
    ? applyReading({ ...begun, shownFor: rich.shownFor }, rich.reading)
    : applyReading(begun, readPlain(input));
  await addCheck(check);
  return check;
}

/** Goes on with the link the person picked. Only what was offered can be picked. */
export function choose(id: string, url: string): Promise<Check | null> {
  return updateCheck(id, check =>
    check.stage === 'choosing' && check.choices.includes(url)
      ? applyReading({ ...check, stage: 'reading' }, readLink(url))
      : check,
  );
}

function readPlain({ text, origin }: Input): Reading {
  return origin === 'link' || origin === 'page' ? readLink(text) : read(text);
}

function applyReading(check: Check, { targets, others }: Reading): Check {
  const [target, ...moreTargets] = targets;
  if (target && moreTargets.length > 0) {
    const choices = targets.map(it => it.url).slice(0, mostChoices);
    return { ...check, stage: 'choosing', choices };
  }
  const shown = target && check.shownFor?.[target.url];
  if (target) return { ...check, target, ...(shown ? { shown } : {}) };
  const other = others[0] ?? null;
  return { ...check, other, guard: notAWebLink };
}

function blank({ text, origin, private: isPrivate }: Input, now: number, id: string): Check {
  return {
    id,
    stage: 'reading',
    origin,
    private: isPrivate,
    startedAt: now,
    updatedAt: now,
    input: text.slice(0, shownInputLength),
    choices: [],
    target: null,
    other: null,
    leaks: [],
    signals: [],
    guard: { state: 'asking', options: [], redacted: null },
    rows: [],
    addresses: [],
    scan: { state: 'none', why: 'asking' },
    verdict: {
      word: 'unknown',
      reasons: [],
      coverage: { answered: 0, asked: 0 },
      final: false,
    },
    receipts: [],
    seen: false,
    more: false,
  };
}
